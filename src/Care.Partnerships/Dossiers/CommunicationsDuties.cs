using Care.Partnerships.Communications;

namespace Care.Partnerships.Dossiers;

/// <summary>Media material to be cleared, revised and taken back, and consents to be renewed.</summary>
internal static class CommunicationsDuties
{
    public static IEnumerable<Duty> Of(AgreementDossier dossier, DutySubject subject, LocalDate on) =>
        dossier.MediaMaterials.Where(one => one.Heading is not null)
            .SelectMany(one => Of(one, one.KnownHeading, subject with { Part = one.KnownHeading.Id.Value }, on));

    private static IEnumerable<Duty> Of(MediaMaterial one, MaterialHeading heading, DutySubject part, LocalDate on)
    {
        // The deputy is asked once the time of the named person is over. The answer of a donor is asked for by whoever
        // made the piece.
        foreach (var missing in one.MissingOn(on).AsEnumerable())
            yield return missing.Side is { } side
                ? new(part, typeof(MaterialCleared), $"clear the material {heading.Id}", side)
                {
                    People = missing.People, Since = missing.Since, By = missing.AnswerBy,
                }
                : new(
                    part, typeof(DonorCleared), $"get the clearance of the donor for the material {heading.Id}",
                    heading.MadeBy)
                {
                    Since = missing.Since, By = missing.AnswerBy,
                };
        if (one is { Phase: MediaPhase.ChangesRequested, Returned.On: var returned })
            yield return new(
                part, typeof(MaterialRevised), $"make the changes asked for in the material {heading.Id}",
                heading.MadeBy)
            {
                Since = returned,
            };
        if (one.ConsentGoneSince(on) is { } gone)
        {
            // Either side can, and one that waits for the other harms somebody.
            yield return new(
                part, typeof(MaterialWithdrawn), $"withdraw the material {heading.Id}: a consent is gone", null)
            {
                Since = gone, By = gone.Shifted(heading.Terms.WithdrawDays),
            };
            yield break;
        }

        foreach (var person in one.ExpiringWithin(on, heading.Terms.NoticeDays).AsEnumerable())
            yield return new(
                part, typeof(ConsentGiven), $"renew the consent of {person.Id} in the material {heading.Id}",
                heading.MadeBy)
            {
                By = person.Consent!.ExpiresOn,
            };
    }
}
