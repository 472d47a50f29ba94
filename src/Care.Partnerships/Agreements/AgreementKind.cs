namespace Care.Partnerships.Agreements;

/// <summary>
/// The kinds of agreement that the field tells apart. What each may and must do is in
/// <see cref="AgreementCapabilities"/>.
/// </summary>
public enum AgreementKind
{
    /// <summary>
    /// Drawn up while preparing, so that contracting is short when the emergency comes; also a way to stay together
    /// after a project. Earlier editions of the guidance call it a framework agreement.
    /// </summary>
    Contingency,

    /// <summary>Records intent and roles, and promises no money.</summary>
    MemorandumOfUnderstanding,

    /// <summary>Formalises a selected partner's role, budget and terms for one response or project.</summary>
    PartnerFunding,

    /// <summary>Two organisations bid together, before any award.</summary>
    Teaming,

    /// <summary>A local organisation is hired for stated activities. The guidance wants to move away from it.</summary>
    ServiceContract,
}

/// <summary>What a kind of agreement may and must do.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phases 2 to 4 and contracting (current edition, read 2026); teaming agreements from
/// the practice of US donors, unconfirmed.
/// </remarks>
/// <param name="MayCarryFunds">It may have a ceiling, a budget and payments; the others must not.</param>
/// <param name="RequiresProject">It belongs to one project or response.</param>
/// <param name="RequiresNoFundingStatement">Its text must say that it promises no money.</param>
/// <param name="MayHaveTranches">Its money may go out in tranches.</param>
/// <param name="RequiresCloseOut">It ends by a close-out; the others expire by the clock.</param>
/// <param name="MayHaveChildren">Other agreements may stand under it.</param>
/// <param name="MayHaveParent">It may stand under another agreement.</param>
public sealed record AgreementCapabilities(
    bool MayCarryFunds, bool RequiresProject, bool RequiresNoFundingStatement, bool MayHaveTranches,
    bool RequiresCloseOut, bool MayHaveChildren, bool MayHaveParent) : InvariantRecord
{
    //                                                          funds project no-fund- tran-  close- child- parent
    //                                                                        ing said ches   out    ren
    private static readonly AgreementCapabilities Contingency = new(false, false, true,  false, false, true,  false);
    private static readonly AgreementCapabilities Memorandum  = new(false, false, true,  false, false, true,  false);
    private static readonly AgreementCapabilities Funding     = new(true,  true,  false, true,  true,  false, true);
    private static readonly AgreementCapabilities Teaming     = new(false, true,  true,  false, false, false, true);
    private static readonly AgreementCapabilities Service     = new(true,  true,  false, false, true,  false, true);

    /// <summary>What a kind may and must do.</summary>
    public static AgreementCapabilities Of(AgreementKind kind) => kind switch
    {
        AgreementKind.Contingency               => Contingency,
        AgreementKind.MemorandumOfUnderstanding => Memorandum,
        AgreementKind.PartnerFunding            => Funding,
        AgreementKind.Teaming                   => Teaming,
        AgreementKind.ServiceContract           => Service,
    };
}

internal static class AgreementKindWords
{
    /// <summary>The kind in a sentence, such as <c>partner funding agreement</c>.</summary>
    internal static string Named(this AgreementKind kind) => kind switch
    {
        AgreementKind.Contingency               => "contingency agreement",
        AgreementKind.MemorandumOfUnderstanding => "memorandum of understanding",
        AgreementKind.PartnerFunding            => "partner funding agreement",
        AgreementKind.Teaming                   => "teaming agreement",
        AgreementKind.ServiceContract           => "service contract",
    };
}
