using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Dossiers;

/// <summary>What a dossier may refuse beside its lifecycles. Codes are public and never reused.</summary>
internal static class DossierRefusals
{
    public static Refusal UnlistedPerson(Person given, IEnumerable<string> known) => new("CP-DOS-001", "by",
        $"{given} is not among the people of the dossier{Nearest.To(given.ToString(), known)}: " +
        $"list the person with this position first.", RefusalKind.Actor);

    public static Refusal OtherSides(Sides given, Sides? agreement) => new("CP-DOS-003", "sides",
        $"It is between {given}, and the agreement between {agreement}: record it under an agreement of these two.");

    public static Refusal NotCertified(string field, string given, string known) => new("CP-DOS-004", field,
        $"{given} is given, but what certifies it gives {(known.Length > 0 ? known : "nothing")}: " +
        $"take the certificate from there, as it stands now.");

    public static Refusal AssetsSince(AssetDecisions now) => new("CP-DOS-005", "assets",
        $"Since the step about assets was done, some were entered or disposed of; not decided: " +
        $"{(now.Undecided.Count > 0 ? string.Join(", ", now.Undecided) : "none")}. Decide, then do the step again, " +
        $"and determine the settlement again.");

    public static Refusal BeforeTheAgreement(DateInterval given, DateInterval agreement) =>
        new("CP-DOS-006", "setup.dates.period",
            $"The period from {given.Start:uuuu-MM-dd} to {given.End:uuuu-MM-dd} is over before the agreement begins " +
            $"on {agreement.Start:uuuu-MM-dd}: give a period of this agreement.");

    public static Refusal BudgetInOtherCurrency(Currency given, Money ceiling, Id<Agreement> agreement) =>
        new("CP-DOS-007", "versions",
            $"The budget is in {given.Code}, and the ceiling of agreement {agreement} is {ceiling}: " +
            $"convert the budget by a stated rate, or list it under the agreement that it is of.");

    public static Refusal UnlistedInFact(string field, string given, IEnumerable<string> known) =>
        new("CP-DOS-008", field,
            $"{given} is not among the people of the dossier{Nearest.To(given, known)}: " +
            $"list the person first, in the position that is meant, or name another.");

    public static Refusal LooksLike(string field, string given, string before) => new("CP-DOS-009", field,
        $"{given} is an identity of its own, and looks like {before}, which is listed before: " +
        $"where both mean the same, write one of them everywhere; where they do not, choose one that looks different.");

    public static Refusal AssetSharesNotPaid(ValueList<Asset> assets) => new("CP-DOS-010", "assets",
        $"Something is owed for assets and not paid: " +
        $"{string.Join(", ", assets.Select(asset => $"{asset.StillOwed:N} for {asset.Id}"))}. " +
        $"Pay it, and record the payment of each share.");

    public static Refusal UnlistedParty(string field, Id<Party> given, IEnumerable<string> known) =>
        new("CP-DOS-011", field,
            $"{given} is not among the parties of the dossier{Nearest.To(given.Value, known)}: " +
            $"list the party first, or name another.");

    public static Refusal NotOfAnAgreement(Fact fact) => new("CP-DOS-002", "fact",
        $"{FactInWords.Of(fact)} does not say what of the agreement it is about: " +
        $"record it under the identity of its check-in, survey, case, monitoring, material or relationship.");
}
