namespace Care.Partnerships.Agreements;

/// <summary>A day that comes up in the life of an agreement.</summary>
/// <param name="On">The day.</param>
/// <param name="What">What is to be done by it or happens on it.</param>
/// <param name="Source">The rule behind it; null where the agreement itself says so.</param>
public sealed record AgreementDate(LocalDate On, string What, Source? Source) : InvariantRecord
{
    /// <summary>
    /// How many days before the end the close-out is planned together: 30 calendar days; later is late, and allowed.
    /// </summary>
    /// <remarks>The guidance names no first day for this figure; it is in force for every agreement.</remarks>
    public static Dated<int> CloseOutMeetingDaysBeforeEnd { get; } =
        Dated.Of(
            30, LocalDate.MinIsoValue, "CARE",
            Source.Of("CARE Emergency Toolkit", "Phase 4: Closing out, step 1", new(2026, 11, 1)));

    /// <summary>
    /// The days that come up for an agreement as it stands, past ones included, in their order. Empty in a final phase
    /// and before there is a text.
    /// </summary>
    public static ValueList<AgreementDate> Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (agreement.Terms is null) return [];
        var needsCloseOut = AgreementCapabilities.Of(agreement.KnownHeading.Kind).RequiresCloseOut;
        return agreement.Phase switch
        {
            AgreementPhase.NotStarted
            or AgreementPhase.Draft
            or AgreementPhase.Closed
            or AgreementPhase.Cancelled
            or AgreementPhase.Expired => [],
            AgreementPhase.Negotiating or AgreementPhase.AwaitingSignature => agreement.Terms.AllowsEarlierStart
                ? []
                : [new(agreement.KnownStart, "last day to sign, since the period starts", null)],
            AgreementPhase.Signed => [new(agreement.KnownStart, "takes effect", null)],
            AgreementPhase.Suspended when agreement.Interruption is { ReturnsTo: AgreementPhase.Signed } => [],
            AgreementPhase.Active or AgreementPhase.Suspended when needsCloseOut =>
            [
                new(
                    agreement.KnownEnd.Shifted(-CloseOutMeetingDaysBeforeEnd.Unchecked),
                    "hold the close-out meeting by this day", CloseOutMeetingDaysBeforeEnd.Source),
                new(agreement.KnownEnd, "last day, and last day to extend it", null),
            ],
            AgreementPhase.Active or AgreementPhase.Suspended =>
            [
                new(agreement.KnownEnd, "last day, and last day to extend it", null), .. Expiry(agreement.KnownEnd)
            ],
            AgreementPhase.Terminated => needsCloseOut
                ? [new(agreement.KnownEnd, "last day", null)]
                : [new(agreement.KnownEnd, "last day", null), .. Expiry(agreement.KnownEnd)],
            AgreementPhase.ClosingOut => agreement.Course.Terminated is null
                ? [new(agreement.KnownEnd, "last day, and last day to extend it", null)]
                : [new(agreement.KnownEnd, "last day", null)],
        };
    }

    private static IEnumerable<AgreementDate> Expiry(LocalDate last)
    {
        if (last.DayAfter() is { } day) yield return new(day, "expires", null);
    }
}
