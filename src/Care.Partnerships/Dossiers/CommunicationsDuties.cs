using Care.Partnerships.Communications;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// Media material to be cleared, revised and taken back, consents to be renewed, and what the plan of communications
/// promises.
/// </summary>
internal static class CommunicationsDuties
{
    // How long before its day something that the plan says comes up: a proposal.
    private const int DaysAhead = 30;

    public static IEnumerable<Duty> Of(AgreementDossier dossier, DutySubject subject, LocalDate on) =>
        dossier.MediaMaterials.Where(one => one.Heading is not null)
            .SelectMany(one => Of(one, one.KnownHeading, subject with { Part = one.KnownHeading.Id.Value }, on))
            .Concat(dossier.Communications is not { Plan: var plan } ? []
                : Promised(plan, dossier, subject).Concat(Written(plan, subject, on))
                    .Where(duty => duty.By is not { } by || Period.DaysBetween(on, by) <= DaysAhead));

    private static IEnumerable<Duty> Promised(CommunicationsPlan plan, AgreementDossier dossier, DutySubject subject)
    {
        foreach (var promised in (plan.Materials ?? []).AsEnumerable())
        {
            var phase = dossier.MediaMaterials.FirstOrDefault(one => one.Heading?.Id == promised.Material)?.Phase;
            if (phase is MediaPhase.Published or MediaPhase.Withdrawn) continue;
            yield return new(
                subject with { Part = promised.Material.Value },
                phase is null ? typeof(MaterialDrafted) : typeof(MaterialPublished),
                $"{(phase is null ? "draft" : "publish")} the material {promised.Material}, as planned",
                promised.MadeBy)
            {
                By = promised.DueOn,
            };
        }
    }

    // What a later edition of the plan says is done. A visit that is over, and was not told of, is a finding.
    private static IEnumerable<Duty> Written(CommunicationsPlan plan, DutySubject subject, LocalDate on)
    {
        if (!(plan.ProtocolAgreedOn <= on) && plan.FirstActivityOn?.Shifted(-1) is { } before)
            yield return Of("agree on the media protocol before the first public activity", null, before);
        foreach (var speaker in (plan.Spokespeople ?? []).AsEnumerable())
            if (!(speaker.TrainedOn <= on) && plan.IsOfPartner(speaker.Who))
                yield return Of($"train {speaker.Who.Name} to speak to the media", null, speaker.TrainedOn);
        foreach (var visit in (plan.Visits ?? []).AsEnumerable())
            if (visit.On >= on && !plan.IsAnnounced(visit, on))
                yield return Of(
                    Invariant($"tell the partner of the media visit of {visit.On:d MMM uuuu}"), Side.Lead,
                    visit.On.Shifted(-1));
        if (plan.ReviewOn is { } review) yield return Of("review the communications plan", null, review);

        Duty Of(string what, Side? side, LocalDate? by) =>
            new(subject, typeof(CommunicationsPlan), what, side) { By = by };
    }

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
