using static Care.Partnerships.Values.InvariantText;

namespace Care.Partnerships.Localisation;

/// <summary>
/// Why an organisation, a flow, a policy, a tally or a published share was refused. In the order of their numbers;
/// codes are public and never reused.
/// </summary>
internal static class LocalisationRefusals
{
    public static Refusal NotACountry(string field, string? given) => new("CP-LOC-001", field,
        $"\"{Quoted(given)}\" is not a country: use the code of ISO 3166-1 in two capital letters, such as PH.");

    public static Refusal AmountNotAboveZero(Money given) => new("CP-LOC-002", "amount",
        $"{given} is given: a flow is above zero; take a flow out of the tally to correct it.");

    public static Refusal OverheadOutsideTheAmount(Money given, Money amount) => new("CP-LOC-003", "overheadPassedOn",
        $"Overhead of {given} is passed on within {amount}: " +
        $"give 0 or more, and no more than the amount, which includes it.");

    public static Refusal ClassifiedOtherwise(int index, ActorClassification given, ActorClassification recipient) =>
        new("CP-LOC-004", $"chain[{index}]",
            $"{given.Actor} is classified for {given.Country} by {given.Rules}, the recipient for " +
            $"{recipient.Country} by {recipient.Rules}: classify both for the same response by the same rules.");

    public static Refusal FundNotNamed() => new("CP-LOC-005", "chain",
        $"The money came through a pooled fund, but the chain is empty: " +
        $"add the fund to it; the donor is the organisation that paid into the fund.");

    public static Refusal NotAPart(Id<FundingFlow> given, Id<FundingFlow> of) => new("CP-LOC-006", "subGrantOf",
        $"{given} cannot be a part of {of}: " +
        $"name another flow, and in the chain whoever received that one and passed it on.");

    public static Refusal NeverCounts(int index, ActorClass given) => new("CP-LOC-007", $"classes[{index}]",
        $"{given} organisations never count as local: name classes of local, national or affiliated actors.");

    public static Refusal NoRate(int index, FundingFlow flow, Currency currency) =>
        new("CP-LOC-008", $"flows[{index}].amount",
            $"{flow.Id} is in {flow.Amount.Currency} and the tally in {currency}: " +
            $"give the rate between the two, dated in {flow.On.Year}.");

    public static Refusal TwoRates(int index, FundingFlow flow, Currency currency) =>
        new("CP-LOC-009", $"flows[{index}].amount",
            $"Two rates between {flow.Amount.Currency} and {currency} are dated in {flow.On.Year}, the year of " +
            $"{flow.Id}: keep the one that counts for the year.");

    public static Refusal OtherRules(int index, FundingFlow flow, Id<ActorRules> expected) =>
        new("CP-LOC-010", $"flows[{index}].recipient",
            $"The recipient of {flow.Id} is classified by {flow.Rules}, the policy counts by {expected}: " +
            $"classify it again by those rules.");

    public static Refusal MoreThanWasAdded() => new("CP-LOC-011", "flows",
        $"More is taken out than was added: take out only flows that are in the tally, at the rates of then.");

    public static Refusal OtherTally(string field, LocalisationTally given, LocalisationTally expected) =>
        new("CP-LOC-012", field,
            $"This tally is in {given.Currency} by the policy {Quoted(given.Policy.Title)}, the other in " +
            $"{expected.Currency} by {Quoted(expected.Policy.Title)}, or the policies differ within: " +
            $"make both in one currency by the same policy.");

    public static Refusal WholeTooSmall(Money given, Money reported) => new("CP-LOC-013", "whole",
        $"The whole is {given}, but {reported} are reported: check it, or take out flows that do not belong to it.");

    public static Refusal NotMeasurable(LocalShare share) => new("CP-LOC-014", "target",
        $"The share cannot be measured: the whole is {Said(share.Whole)}, {Said(share.Coverage)} of it is covered " +
        $"and {share.LeastCoverage} needed; report and classify more flows.");

    public static Refusal PartAboveWhole(decimal part, decimal whole) => new("CP-LOC-015", "part",
        $"The part is {part} and the whole {whole}: state both in the same unit, the part not above the whole.");

    public static Refusal MoreThanTheWhole(string field, Money given, Money whole) => new("CP-LOC-016", field,
        $"{given} are counted here, of {whole} in all: add to this tally only flows that are in the whole.");

    public static Refusal PartnersThatCannotBe(int credited, int partners) => new("CP-LOC-017", "partnersCredited",
        $"{credited} of {partners} partners are credited: " +
        $"give 0 or more of both, and no more credited than there are.");

    public static Refusal PartsAlone(Money counted, Money reported) => new("CP-LOC-018", "flows",
        $"{counted} count, but {reported} are reported in all: add the flows that others are parts of.");

    public static Refusal SumThatCannotBe(string field, string given, Currency currency) => new("CP-LOC-019", field,
        $"{given} is no sum of flows in {currency}: give an amount in this currency, and a whole number of flows, " +
        $"neither below zero.");

    private static string Said<T>(T? known) where T : struct => known is null ? "not known" : $"{known}";
}
