using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>One row of a role matrix: who does a function, who helps, who is heard, and who decides.</summary>
/// <param name="Function">The function.</param>
/// <param name="Lead">Who does it and answers for it.</param>
/// <param name="Support">The parties that help.</param>
/// <param name="Consulted">The posts that are heard before a decision.</param>
/// <param name="Informed">The posts that are told afterwards.</param>
/// <param name="SignOff">Who decides, by amount; empty where nobody needs to.</param>
/// <param name="Assistance">Which way technical assistance flows.</param>
/// <param name="TurnaroundDays">Calendar days within which a decision is due, at least 1; null where none is
/// agreed.</param>
/// <param name="Clause">The clause of the agreement or project document; null where there is none.</param>
public sealed record RoleRow(
    Id<WorkFunction> Function, Accountability Lead, ValueList<Id<Party>> Support, ValueList<PartyPosition> Consulted,
    ValueList<PartyPosition> Informed, ValueList<SignOffBand> SignOff,
    TechnicalAssistance Assistance = TechnicalAssistance.None, int? TurnaroundDays = null,
    string? Clause = null) : InvariantRecord
{
    /// <summary>
    /// The sign-off for an amount; null where no band covers it. An amount of another currency is covered by no band
    /// that has a limit.
    /// </summary>
    /// <param name="amount">The amount, or null where the matter has none: then the lowest band holds.</param>
    public SignOffRule? SignOffFor(Money? amount)
    {
        foreach (var band in SignOff) if (band.Amounts.Covers(amount)) return band.Rule;
        return null;
    }
}

/// <summary>Who does a function and answers for it: one post, or several together with one that breaks a tie.</summary>
/// <param name="By">The posts that do the work; empty where nobody was named yet.</param>
/// <param name="TieBreaker">The post that decides where several disagree; null where one leads alone.</param>
public sealed record Accountability(ValueList<PartyPosition> By, PartyPosition? TieBreaker) : InvariantRecord
{
    /// <summary>Nobody was named yet.</summary>
    public static Accountability Open { get; } = new([], null);

    /// <summary>One post leads.</summary>
    public static Accountability Of(PartyPosition by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return new([by], null);
    }

    /// <summary>Several posts lead together.</summary>
    /// <param name="tieBreaker">The post that decides where they disagree.</param>
    /// <param name="by">The posts that lead.</param>
    public static Accountability Joint(PartyPosition tieBreaker, params ReadOnlySpan<PartyPosition> by) =>
        new([.. by], tieBreaker);

    /// <summary>Several posts lead together.</summary>
    public bool IsJoint => By.Count > 1;

    /// <summary>Whether a party leads, alone or with others.</summary>
    public bool Has(Id<Party> party)
    {
        foreach (var post in By) if (post.Party == party) return true;
        return false;
    }
}

/// <summary>Which way technical assistance flows. Both sides have something to give.</summary>
public enum TechnicalAssistance
{
    /// <summary>None.</summary>
    None,

    /// <summary>From the side that leads the award to the partner.</summary>
    LeadToPartner,

    /// <summary>From the partner to the side that leads the award.</summary>
    PartnerToLead,

    /// <summary>Both ways.</summary>
    Mutual,
}
