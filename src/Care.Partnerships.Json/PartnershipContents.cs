using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Json;

/// <summary>
/// What a partnership file holds, section by section. A host fills in what it has; <see cref="PartnershipFile.From"/>
/// holds it against the rules.
/// </summary>
/// <remarks>
/// A plain record: every section is empty unless it is set. Value equality. Immutable; safe to share between threads.
/// </remarks>
/// <param name="Title">What the file is about, for people to read.</param>
public sealed record PartnershipContents(string Title)
{
    /// <summary>The organisations, each once.</summary>
    public ValueList<Party> Parties { get; init; }

    /// <summary>
    /// The people who act, each of a listed party. One human in two positions stands here twice, under one identity and
    /// one name.
    /// </summary>
    public ValueList<Person> People { get; init; }

    /// <summary>The agreements, each once, with their histories.</summary>
    public ValueList<History<Agreement, AgreementFact>> Agreements { get; init; }

    /// <summary>The budgets of agreements, each once, in all their versions.</summary>
    public ValueList<AgreementBudget> Budgets { get; init; }

    /// <summary>Donor rules of the host itself, beside the built-in ones.</summary>
    public ValueList<DonorRuleSet> DonorRuleSets { get; init; }

    /// <summary>The reports under agreements: one history for all reports of an agreement.</summary>
    public ValueList<SharedHistory<ReportBook, ReportFact>> Reports { get; init; }

    /// <summary>The registers of assets: one history for all assets of an agreement.</summary>
    public ValueList<SharedHistory<AssetRegister, AssetFact>> Assets { get; init; }

    /// <summary>The money of the agreements, one account for each; it goes by the identity of its agreement.</summary>
    public ValueList<History<FundingAccount, FundingFact>> FundingAccounts { get; init; }

    /// <summary>The close-outs: one for each agreement, with its steps.</summary>
    public ValueList<History<AgreementCloseOut, CloseOutFact>> CloseOuts { get; init; }

    /// <summary>
    /// The check-ins of both sides. Whoever has the file has every sheet in it: pass it on to neither side before both
    /// are in.
    /// </summary>
    public ValueList<History<CheckIn, CheckInFact>> CheckIns { get; init; }

    /// <summary>
    /// The surveys. Their answers name nobody, but are single answers: a file of them is the conductor's.
    /// </summary>
    public ValueList<History<Survey, SurveyFact>> Surveys { get; init; }
}
