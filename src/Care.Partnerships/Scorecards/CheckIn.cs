using Care.Partnerships.Parties;

namespace Care.Partnerships.Scorecards;

/// <summary>A check-in of the two sides of a partnership, as its history made it: each scores the other and the partnership, neither sees the other's sheets first.</summary>
/// <remarks>The sheets can be read through <see cref="VisibleTo"/> only; nothing else that is public, printed or serialized tells an answer. Immutable.</remarks>
public sealed record CheckIn : ILifecycleState<CheckInPhase>
{
    private CheckIn() { }

    /// <summary>The check-in of an empty history.</summary>
    public static CheckIn NotStarted { get; } = new();

    /// <inheritdoc/>
    public CheckInPhase Phase { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastOn { get; internal init; }

    /// <summary>It was planned; null in an empty history.</summary>
    public CheckInScheduled? Scheduled { get; internal init; }

    /// <summary>Filling in began.</summary>
    public CheckInOpened? Opened { get; internal init; }

    /// <summary>The sheets were discussed.</summary>
    public SheetsDiscussed? Discussed { get; internal init; }

    /// <summary>The joint actions, in the order in which they were added.</summary>
    public ValueList<ActionAdded> Actions { get; internal init; }

    /// <summary>The lead agreed to the result as it stands.</summary>
    public CheckInAgreed? AgreedByLead { get; internal init; }

    /// <summary>The partner agreed to the result as it stands.</summary>
    public CheckInAgreed? AgreedByPartner { get; internal init; }

    /// <summary>It ended.</summary>
    public CheckInClosed? Closed { get; internal init; }

    /// <summary>Whether the lead handed in its sheets.</summary>
    public bool IsLeadIn => ByLead is not null;

    /// <summary>Whether the partner handed in its sheets.</summary>
    public bool IsPartnerIn => ByPartner is not null;

    /// <summary>Whether both sides handed in their sheets; from then on both see all of them.</summary>
    public bool AreBothIn => IsLeadIn && IsPartnerIn;

    internal SheetsHandedIn? ByLead { get; init; }

    internal SheetsHandedIn? ByPartner { get; init; }

    internal CheckInSetup Setup => Scheduled?.Setup ?? throw new InvalidOperationException("This check-in was never scheduled.");

    internal LocalDate? BothInOn => ByLead is { } lead && ByPartner is { } partner ? LocalDate.Max(lead.On, partner.On) : null;

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => actor is Person person ? Scheduled?.Setup.SideOf(person.Party) : null;

    /// <summary>Whether it should have been discussed by now: a day after the last one of the period and of grace, and it was not. Before it is scheduled it is never overdue.</summary>
    public bool IsOverdueOn(LocalDate day) => Discussed is null && LastDayToDiscuss is { } last && day > last;

    /// <summary>The last day for the discussion, grace included; null before it is scheduled.</summary>
    public LocalDate? LastDayToDiscuss => Scheduled is { Setup: var setup } ? setup.Dates.Period.End.Shifted(setup.Rules.GraceDays) : null;

    /// <summary>
    /// What an actor may see: everything once both sides are in; before that, people of a side that handed in see their own sheets, and nobody sees the
    /// other's. Strangers and the clock see no sheet at any time.
    /// </summary>
    public CheckInView VisibleTo(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return CheckInView.Of(this, SideOf(actor));
    }

    internal SheetsHandedIn? SheetsOf(Side side) => side switch { Side.Lead => ByLead, Side.Partner => ByPartner };

    internal CheckInAgreed? AgreementOf(Side side) => side switch { Side.Lead => AgreedByLead, Side.Partner => AgreedByPartner };
}
