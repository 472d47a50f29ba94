namespace Care.Partnerships.DonorRules;

/// <summary>
/// Why a donor's rule could not be made, found or used. In the order of their numbers; codes are public and never
/// reused.
/// </summary>
internal static class DonorRefusals
{
    public static Refusal RateWithoutBase(Percentage rate) => new("CP-DON-001", "base",
        $"{rate} of what? A rate says nothing without its base: name one, such as total direct cost.");

    public static Refusal NothingLeftForDirectCost(Percentage rate) => new("CP-DON-002", "rate",
        $"{rate} of the total leaves nothing for direct cost: take a rate below 100%.");

    public static Refusal DefaultsOverlap(Id<DonorRuleSet> first, Id<DonorRuleSet> second, LocalDate day) =>
        new("CP-DON-003", "sets",
            $"{first} and {second} are both the default of awards made on {day:uuuu-MM-dd}: " +
            $"end one before the other begins.");

    public static Refusal UnknownDonor(Id<Donor> donor) => new("CP-DON-004", "donor",
        $"No rule set of {donor} is known: add one to the book.");

    public static Refusal NoDefault(Id<Donor> donor, LocalDate day) => new("CP-DON-005", "madeOn",
        $"{donor} has no rule set by default for awards made on {day:uuuu-MM-dd}: " +
        $"state the version that the award names, or add it.");

    public static Refusal UnknownVersion(Id<DonorRuleSet> version, ValueList<DonorRuleSet> sets) =>
        new("CP-DON-006", "version",
            $"No rule set is called {version}: name one of {string.Join(", ", sets.Select(set => set.Id.Value))}, " +
            $"or add it to the book.");

    public static Refusal VersionOfAnother(Id<DonorRuleSet> version, Id<Donor> owner, Id<Donor> donor) =>
        new("CP-DON-007", "version",
            $"{version} is a rule set of {owner}, and the prime award is of {donor}: name a version of {donor}.");

    public static Refusal OutsideItsDates(DonorRuleSet set, LocalDate day, string what) => new("CP-DON-008", "version",
        $"{set.Id} can be named by awards made or amended {set.Awards.Named}, and this one was {what} on " +
        $"{day:uuuu-MM-dd}: name the version that it follows, or the day of the amendment since when it does.");

    public static Refusal PaysNoOverhead(Percentage wanted) => new("CP-DON-009", "rate",
        $"{wanted} is asked for, and this donor pays no overhead: " +
        $"budget the cost directly, or find another way to cover it.");

    public static Refusal AboveTheMost(Percentage wanted, Percentage most) => new("CP-DON-010", "rate",
        $"{wanted} is asked for, and at most {most} is allowed: ask for no more; the rest stays unrecovered.");

    public static Refusal BelowTheLeast(Percentage wanted, Percentage least) => new("CP-DON-011", "rate",
        $"{wanted} is offered, and at least {least} is due: offer no less.");

    public static Refusal NotStated(Id<DonorRuleSet> set, string figure) => new("CP-DON-012", "figure",
        $"{set} states no {figure}: take it from the agreement, or add it to the rule set.");

    public static Refusal ShareAboveProceeds(Money share, Money proceeds) => new("CP-DON-013", "donorShare",
        $"The donor's share is {share}, and the sale brought {proceeds}: give its part of the proceeds.");

    public static Refusal DirectAndIndirect() => new("CP-DON-014", "input.allDirect",
        $"All its costs are said to be direct, and a rate is stated beside: " +
        $"a cost is direct or indirect, never both. Take out one of the two.");

    public static Refusal ElectedDifferently(Percentage here, Percentage elsewhere) =>
        new("CP-DON-015", "input.elected",
            $"It elects {here} here and {elsewhere} on other awards: " +
            $"use one de minimis rate on all of them, until a rate is negotiated.");

    public static Refusal LessThanTheirRate(Percentage offered, Percentage due) => new("CP-DON-016", "rate",
        $"{offered} is offered, and {due} is its rate: " +
        $"nobody may be made to take less, unless statute or regulation says so. Offer {due}.");

    public static Refusal NoRateToOffer(string why) => new("CP-DON-017", "rate",
        $"There is no rate to hold an offer against. {why}");

    public static Refusal RetentionWithoutDay(RetentionEnd end, LocalDate? through) => new("CP-DON-018", "through",
        $"The time of keeping records is {end}, and its last day is given as " +
        $"{through?.ToString("uuuu-MM-dd", null) ?? "none"}: give a day where it runs, and none where it does not.");

    public static Refusal AmendedBeforeMade(LocalDate day, LocalDate madeOn) => new("CP-DON-019", "amended",
        $"The award follows other rules since {day:uuuu-MM-dd}, and it was made on {madeOn:uuuu-MM-dd}: " +
        $"give the day of the amendment.");

    public static Refusal RateOfOthers(ExchangeRate rate, Currency rule) => new("CP-DON-021", "rate",
        $"The rate is between {rate.From} and {rate.To}, and the rule is in {rule}: give a rate from or to {rule}.");

    public static Refusal NotKnownThen(DonorRuleSet set, LocalDate day) => new("CP-DON-020", "on",
        $"Unconfirmed: the rules of {set.Id} are known through {set.KnownThrough:uuuu-MM-dd}, and this is about " +
        $"{day:uuuu-MM-dd}. Check the current text; then state a later day in the set, or accept unconfirmed rules.");
}
