using Care.Partnerships.Roles;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens to a sign-off, in words.</summary>
internal static class SignOffWording
{
    public static string Of(SignOffFact fact, in Telling t) => fact switch
    {
        SignOffOpened f => Invariant(
            $"sign-off of {f.Item}, version {f.Version}, asked for by {t.By}{WorkOf(f.Performers, in t)}"),
        SignOffAnswered f => Invariant($"version {f.Version} {Said(f.Verdict)} by {t.By}{Place(f, in t)}{Note(f)}"),
        SignOffRevised f => Invariant($"version {f.Version} handed in by {t.By}{WorkOf(f.Performers, in t)}"),
        _ => throw Telling.Forgotten,
    };

    private static string Said(SignOffVerdict verdict) => verdict switch
    {
        SignOffVerdict.Approved               => "approved",
        SignOffVerdict.ApprovedWithConditions => "approved with conditions",
        SignOffVerdict.ChangesRequested       => "sent back for changes",
        SignOffVerdict.Rejected               => "rejected",
    };

    private static string WorkOf(ValueList<Parties.Person> people, in Telling t) =>
        people.Count == 0 ? "" : $", the work of {t.Of(people)}";

    private static string Place(SignOffAnswered answer, in Telling t) => t.InThePlaceOf(answer.Under).TrimEnd(',');

    private static string Note(SignOffAnswered answer) => answer.Comment is { } comment ? $": {comment}" : "";
}
