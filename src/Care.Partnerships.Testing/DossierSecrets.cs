using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Testing;

/// <summary>Looks for what was said in cases, and by whom, in texts that others read.</summary>
internal static class DossierSecrets
{
    private const int Shortest = 3;

    /// <summary>Whether what the library prints shows any of it.</summary>
    public static string? Printed(Dossier dossier)
    {
        var secrets = dossier.FeedbackCases.SelectMany(one => Of(one, FeedbackAccess.Nothing)).ToList();
        if (secrets.Count == 0) return null;
        var last = dossier.Entries is [.., var entry] ? entry.Entry.On : LocalDate.MinIsoValue;
        var texts = DossierPart.Of(dossier).SelectMany(part => part.Entries.Select(one => $"{one}").Prepend($"{part}"))
            .Concat(dossier.Duties(last).Select(duty => $"{duty}"))
            .Append($"{dossier}");
        return texts.Any(text => secrets.Exists(secret => text.Contains(secret, StringComparison.Ordinal)))
            ? "A text holds what was said in a case, or by whom." : null;
    }

    /// <summary>Whether what a host shows to a person holds what this person may not read.</summary>
    public static string? Shown(Dossier dossier, Func<Dossier, Person, string> show)
    {
        var stranger = new Person(
            Id<Person>.Of("a-stranger"), Id<Party>.Of("elsewhere"), Position.ProgrammeManager, "A stranger");
        foreach (var reader in dossier.People.Append(stranger))
        {
            var shown = show(dossier, reader);
            foreach (var one in dossier.FeedbackCases)
                if (Of(one, one.State.VisibleTo(reader)).Any(secret =>
                    shown.Contains(secret, StringComparison.Ordinal)))
                    return $"{reader} is shown what was said in case {one.Id}, or by whom.";
        }

        return null;
    }

    // What somebody may not read who may read so much.
    private static IEnumerable<string> Of(History<FeedbackCase, FeedbackFact> one, FeedbackAccess access) =>
        one.Entries.SelectMany(entry => Said(entry.Fact, access)).OfType<ConfidentialText>()
            .Select(secret => secret.Reveal()).Where(text => text.Length >= Shortest);

    private static IEnumerable<ConfidentialText?> Said(FeedbackFact fact, FeedbackAccess access)
    {
        if (fact is CaseReceived { Content.From: { } from } && access < FeedbackAccess.Identity)
        {
            yield return from.Name;
            yield return from.Contact;
        }

        if (access >= FeedbackAccess.Content) yield break;
        yield return fact switch
        {
            CaseReceived one       => one.Content.Text,
            CaseClassified one     => one.Why,
            DecisionProposed one   => one.Grounds,
            CaseAnswered one       => one.Answer,
            AnswerAppealed one     => one.Why,
            CaseTakenOver one      => one.Why,
            CaseWithdrawn one      => one.Why,
            CaseClosed one         => one.Outcome,
            RetaliationFlagged one => one.What,
            _                      => null,
        };
        if (fact is CaseClosed closed) yield return closed.Lesson;
    }
}
