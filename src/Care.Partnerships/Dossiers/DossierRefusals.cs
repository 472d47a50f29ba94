using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Dossiers;

/// <summary>What a dossier may refuse beside its lifecycles. Codes are public and never reused.</summary>
internal static class DossierRefusals
{
    public static Refusal UnlistedPerson(Person given, IEnumerable<string> known) => new("CP-DOS-001", "by",
        $"{given} is not among the people of the dossier{Nearest.To(given.ToString(), known)}: " +
        $"list the person with this position first.", RefusalKind.Actor);

    public static Refusal UnknownAgreement(Id<Agreement> given, IEnumerable<string> known) =>
        new("CP-DOS-002", "agreement",
            $"The dossier has no agreement {given}{Nearest.To(given.Value, known)}: draft it first, or name another.");

    public static Refusal UnknownPart(string kind, string given, IEnumerable<string> known) => new("CP-DOS-003", kind,
        $"The dossier has no {kind} {given}{Nearest.To(given, known)}: begin it first, or name another.");

    public static Refusal AnotherOne(string kind, string given, string recorded) => new("CP-DOS-004", kind,
        $"The fact is about {given}, and is recorded under {recorded}: record it under the {kind} that it names.");

    public static Refusal NumberTaken(string? number, Id<Agreement> other) => new("CP-DOS-005", "heading.number",
        $"The number {number} is that of agreement {other}; case and outer blanks make no difference: " +
        $"give each agreement a number of its own.");

    public static Refusal OtherSides(Sides given, Sides? agreement) => new("CP-DOS-007", "sides",
        $"It is between {given}, and the agreement between {agreement}: record it under an agreement of these two.");

    public static Refusal NotCertified(string field, string given, string known) => new("CP-DOS-008", field,
        $"{given} is given, but what certifies it gives {(known.Length > 0 ? known : "nothing")}: " +
        $"take the certificate from there, as it stands now.");

    public static Refusal NotOfAnAgreement(Fact fact) => new("CP-DOS-006", "fact",
        $"{fact.GetType().Name} does not say what of the agreement it is about: " +
        $"record it under the identity of its check-in, survey, case, monitoring, material or relationship.");
}
