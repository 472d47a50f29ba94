using System.Globalization;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Tests.DonorRules;

/// <summary>Every built-in figure as a row of text, to be held against the reference by eye, line by line.</summary>
public class DonorRuleRows
{
    [Fact]
    public void Every_figure_of_the_built_in_rule_sets() =>
        string.Concat(
                DonorRuleBook.BuiltIn.Sets.SelectMany(set =>
                    RuleFigure
                        .Of(set)
                        .Select(figure =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{set.Id} | {Day(figure.ValidFrom)} " +
                                $"| {figure.Name} | {figure.Value}{(figure.IsConfirmed ? "" : " | unconfirmed")}\n"
                            ))))
            .Should()
            .Be(Rows.ReplaceLineEndings("\n"));

    private static string Day(LocalDate day) => day == LocalDate.MinIsoValue ? "always" : $"{day:uuuu-MM-dd}";

    [Fact]
    public void Every_row_of_the_sharing_policies() =>
        string.Concat(
                SharingPolicy.All.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Id} | {row.Terms.ValidFrom.Year} | " +
                        $"{row.Terms.Unchecked}" +
                        $"{(row.OverheadBudget is null ? "" : $" | {row.OverheadBudget.Unchecked}")}" +
                        $"{(row.Terms.IsConfirmed ? "" : " | unconfirmed")}\n"
                    )))
            .Should()
            .Be(Sharing.ReplaceLineEndings("\n"));

    [Fact]
    public void Identities_are_unique() => SharingPolicy.All.Select(row => row.Id).Should().OnlyHaveUniqueItems();

    private static readonly string Rows = """
        us-federal-2014 | always | overhead | flat 10% of modified total direct cost (first 25,000.00 USD per \
            subaward; without Equipment, CapitalExpenditure, PatientCare, Rent, TuitionRemission, Scholarships, \
            ParticipantSupport); de minimis: no negotiated rate, the same on all federal awards
        us-federal-2014 | 2014-12-26 | rate of a subrecipient | FederalRate, else ProvisionalRate, else Agreed, \
            else AllDirect, else DeMinimis | unconfirmed
        us-federal-2014 | always | flexibility | 10% of the total with cost share, cumulative; \
            only above the threshold SimplifiedAcquisition; binds only where the award says so
        us-federal-2014 | always | EquipmentUnitCost | 5,000.00 USD or more
        us-federal-2014 | always | EquipmentUnitValue | more than 5,000.00 USD
        us-federal-2014 | always | UnusedSupplies | more than 5,000.00 USD
        us-federal-2014 | 2020-11-12 | FixedAmountSubaward | more than 250,000.00 USD | unconfirmed
        us-federal-2014 | always | SingleAudit | 750,000.00 USD or more
        us-federal-2014 | 2024-10-01 | SingleAudit | 1,000,000.00 USD or more
        us-federal-2014 | 2020-11-12 | SimplifiedAcquisition | more than 250,000.00 USD | unconfirmed
        us-federal-2014 | 2025-10-01 | SimplifiedAcquisition | more than 350,000.00 USD
        us-federal-2014 | 2025-10-01 | SimplifiedAcquisitionAbroad | more than 650,000.00 USD
        us-federal-2014 | always | kept of the donor's share in a sale | the lesser of 500.00 USD and 10% of the \
            proceeds
        us-federal-2014 | always | FinalReports by Recipient | 90 calendar days after EndDate
        us-federal-2014 | 2020-11-12 | FinalReports by Recipient | 120 calendar days after EndDate
        us-federal-2014 | always | FinalReports by Subrecipient | 90 calendar days after EndDate
        us-federal-2014 | always | Liquidation by Recipient | 90 calendar days after EndDate
        us-federal-2014 | 2020-11-12 | Liquidation by Recipient | 120 calendar days after EndDate | unconfirmed
        us-federal-2014 | always | Liquidation by Subrecipient | 90 calendar days after EndDate
        us-federal-2014 | always | CloseOut by Funder | 1 year after FinalReportsReceived
        us-federal-2014 | 2020-11-12 | CloseOut by Funder | 1 year after EndDate
        us-federal-2014 | 2014-12-26 | RecordsKept by Recipient | 3 years after FinalReportSubmitted | unconfirmed
        us-federal-2014 | 2014-12-26 | RecordsKept by Subrecipient | 3 years after FinalReportSubmitted | unconfirmed
        us-federal-2024 | 2024-10-01 | overhead | up to 15% of modified total direct cost (first 50,000.00 USD per \
            subaward; without Equipment, CapitalExpenditure, PatientCare, Rent, TuitionRemission, Scholarships, \
            ParticipantSupport); de minimis: no negotiated rate, the same on all federal awards
        us-federal-2024 | 2024-10-01 | rate of a subrecipient | FederalRate, else ProvisionalRate, else Agreed, \
            else AllDirect, else DeMinimis
        us-federal-2024 | 2024-10-01 | flexibility | 10% of the total with cost share, cumulative; \
            only above the threshold SimplifiedAcquisition; on a subaward the pass-through decides; \
            binds only where the award says so; neither exceeds nor is expected to
        us-federal-2024 | 2024-10-01 | EquipmentUnitCost | 10,000.00 USD or more
        us-federal-2024 | 2024-10-01 | EquipmentUnitValue | more than 10,000.00 USD
        us-federal-2024 | 2024-10-01 | UnusedSupplies | more than 10,000.00 USD
        us-federal-2024 | 2024-10-01 | FixedAmountSubaward | more than 500,000.00 USD
        us-federal-2024 | always | SingleAudit | 750,000.00 USD or more
        us-federal-2024 | 2024-10-01 | SingleAudit | 1,000,000.00 USD or more
        us-federal-2024 | 2024-10-01 | SimplifiedAcquisition | more than 250,000.00 USD
        us-federal-2024 | 2025-10-01 | SimplifiedAcquisition | more than 350,000.00 USD
        us-federal-2024 | 2025-10-01 | SimplifiedAcquisitionAbroad | more than 650,000.00 USD
        us-federal-2024 | 2024-10-01 | InterestKept | more than 500.00 USD
        us-federal-2024 | 2024-10-01 | held back to the end | 0%
        us-federal-2024 | 2024-10-01 | kept of the donor's share in a sale | 1,000.00 USD
        us-federal-2024 | 2024-10-01 | account of advances | bears interest, \
            unless less than 250,000.00 USD come in a year, the best account earns no more than 500.00 USD in a year, \
            or it is unworkable; an account of its own may not be demanded
        us-federal-2024 | 2024-10-01 | prior approval | ScopeOrObjective; on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | KeyPerson; on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | LeadAway for more than 3 months; \
            on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | LeadEffortCut by 25% or more; \
            on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | CostOfItsKind; on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | NewSubaward; on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | ParticipantSupport; on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | OtherSubrecipient; only where the award says so; \
            on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | CostShare; on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | MoreMoney; on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | Construction; on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | prior approval | Extension; on a subaward the pass-through decides
        us-federal-2024 | 2024-10-01 | FinalReports by Recipient | 120 calendar days after EndDate
        us-federal-2024 | 2024-10-01 | FinalReports by Subrecipient | 90 calendar days after EndDate
        us-federal-2024 | 2024-10-01 | Liquidation by Recipient | 120 calendar days after EndDate
        us-federal-2024 | 2024-10-01 | Liquidation by Subrecipient | 90 calendar days after EndDate
        us-federal-2024 | 2024-10-01 | AnnualReport by Recipient | 90 calendar days after ReportingPeriodEnd
        us-federal-2024 | 2024-10-01 | InterimReport by Recipient | 30 calendar days after ReportingPeriodEnd
        us-federal-2024 | 2024-10-01 | CloseOut by Funder | 1 year after EndDate
        us-federal-2024 | 2024-10-01 | RecordsKept by Recipient | 3 years after FinalReportSubmitted
        us-federal-2024 | 2024-10-01 | RecordsKept by Subrecipient | 3 years after FinalReportSubmitted
        us-federal-2024 | 2024-10-01 | RecordsKept by Recipient | 3 years after Disposition
        us-federal-2024 | 2024-10-01 | RecordsKept by Recipient | 3 years after FiscalYearOfIncome
        us-federal-2024 | 2024-10-01 | RecordsKept by Recipient | 3 years after RatePapersSubmitted
        us-federal-2024 | 2024-10-01 | RecordsKept by Recipient | 3 years after FiscalYearOfRatePapers
        us-federal-2024 | 2024-10-01 | ExtensionRequest by Recipient | 10 calendar days before EndDate
        us-federal-2024 | 2024-10-01 | OwnExtension by Recipient | 12 months after EndDate
        us-federal-2024 | 2024-10-01 | CostsBeforeStart by Recipient | 90 calendar days before Start
        us-federal-2024 | 2024-10-01 | ApprovalDecision by Funder | 30 calendar days after RequestReceived
        us-federal-2024 | 2024-10-01 | Reimbursement by Funder | 30 calendar days after RequestReceived
        us-federal-2024 | 2024-10-01 | DispositionInstructions by Funder | 120 calendar days after RequestReceived
        us-federal-2024 | 2024-10-01 | PhysicalCount by Recipient | 2 years after LastPhysicalCount
        dg-echo | 2021-01-01 | overhead | flat 7% of eligible direct cost; without supporting accounts; \
            not where the partner holds an EU operating grant for the period
        ocha-pooled-funds | 2023-06-01 | overhead | up to 7% of actual expenditure, all tiers together
        care | always | overhead | usually 5% to 10%; a split where the donor refuses
        care | 2024-09-01 | overhead | covered, no percentage; partners recover all costs; donor ceilings are obeyed
        care | always | administration, at most | 40%
        care | always | flexibility | 10% of each line; usually about; the agreement states it
        care | always | CloseOutMeeting by Recipient | 30 calendar days before EndDate
        unhcr-national | 2022-11-17 | overhead | flat 4% of actual expenditure; unrestricted, no report | unconfirmed
        unhcr-international | 2022-11-17 | overhead | flat 7% of actual expenditure; unrestricted, no report \
            | unconfirmed
        un-women | 2022-11-17 | overhead | up to 8% of actual expenditure | unconfirmed
        un-women | 2024-09-01 | overhead | up to 8% of eligible direct cost; or the donor's rate, if lower; \
            its use is audited | unconfirmed
        un-women | 2022-11-17 | flexibility | 20% of the total, cumulative; \
            notice before every move; prior written notice; results and total unchanged
        iom | 2022-11-17 | overhead | usually 7% of actual expenditure; up to the donor agreement's limit \
            | unconfirmed
        unfpa | 2022-11-17 | overhead | up to 12% of actual expenditure; no report | unconfirmed
        wfp | 2024-09-01 | overhead | flat 7% of actual expenditure; not reported, not audited, \
            may be spent after the project | unconfirmed
        who | 2022-11-17 | overhead | none | unconfirmed
        who | 2024-09-01 | overhead | usually 5% to 7% of eligible direct cost; by the donor's conditions \
            | unconfirmed
        fao | 2022-11-17 | overhead | none; some costs that are hard to measure, as a share of operating cost \
            | unconfirmed
        unicef-local | 2022-11-17 | overhead | none | unconfirmed
        unicef-local | 2024-09-01 | overhead | flat 7%; for capacity or upkeep; no detailed breakdown | unconfirmed
        unicef-local | 2015-01-01 | flexibility | 20% of each line; each activity, while the total stays
        unicef-international | 2026-03-01 | overhead | up to 7% of total direct cost; headquarters support, \
            in steps of 0.1, on top of the agency's cash
        unicef-international | 2015-01-01 | flexibility | 20% of each line; each activity, while the total stays
        fcdo | 2024-09-01 | overhead | at least 10%; or the lead's own non-attributable rate, if higher | unconfirmed
        canada | 2024-09-01 | overhead | up to 7.5% of total direct cost | unconfirmed
        germany | 2024-09-01 | overhead | usually 7% to 9% | unconfirmed
        spain | 2024-09-01 | overhead | flat 12% of the total, overhead included; half of it shared | unconfirmed
        new-zealand | 2024-09-01 | overhead | up to 10% of the total, overhead included | unconfirmed
        ford | 2024-09-01 | overhead | at least 25% | unconfirmed
        hhs-older | always | flexibility | the lesser of 25% of the total, cumulative, and 250,000.00 USD
        usda-ccc | always | flexibility | the lesser of 20% of direct cost, cumulative, and 50,000.00 USD; \
            certain lines are frozen
        undp | always | next tranche after, spent of the last | 80% | unconfirmed
        undp | always | next tranche after, reported of all earlier | 100% | unconfirmed
        norad | always | UnusedFunds | 500.00 NOK or more
        norad | always | UnusedFundsReturned by Recipient | 6 months after EndDate

        """.Joined();

    private const string Sharing = """
        cafod-donor-funded | 2022 | 50% shared in proportion to budgets; unrestricted; no report
        cafod-own-funds | 2022 | up to 7% negotiated case by case; unrestricted; no report
        christian-aid-donor-funded | 2022 | 50% negotiated case by case; unrestricted; no report
        christian-aid-own-funds | 2022 | 10% of each partner's own base; unrestricted; no report
        kindernothilfe | 2022 | up to 10% of each partner's own base; unrestricted | more than 25,000.00 EUR
        kindernothilfe-some-contexts | 2022 | up to 15% of each partner's own base; unrestricted
        care | 2024 | negotiated case by case | unconfirmed
        trocaire | 2024 | 50% shared in proportion to budgets | unconfirmed
        danish-refugee-council | 2024 | 4% to 7% of each partner's own base | unconfirmed
        norwegian-refugee-council | 2024 | 4% of each partner's own base | unconfirmed
        danchurchaid | 2024 | 7% of each partner's own base | unconfirmed
        dutch-relief-alliance | 2024 | 6% to 8% shared in proportion to budgets | unconfirmed
        dutch-relief-alliance-capacity | 2024 | 5% of each partner's own base | unconfirmed
        dutch-relief-alliance-holding | 2024 | up to 4% of each partner's own base | unconfirmed
        concern-shared | 2024 | 50% negotiated case by case | unconfirmed
        concern-own-funds | 2024 | 6% of each partner's own base | unconfirmed
        irc | 2024 | 7% of each partner's own base | unconfirmed
        irc-us | 2024 | 15% of each partner's own base | unconfirmed
        mercy-corps | 2024 | negotiated case by case | unconfirmed
        actionaid | 2024 | 4% of each partner's own base | unconfirmed
        near | 2024 | 15% of each partner's own base | unconfirmed
        crs | 2024 | up to 10% of each partner's own base | unconfirmed
        icrc | 2024 | 7% of each partner's own base | unconfirmed
        ifrc | 2024 | 6% to 7% of each partner's own base | unconfirmed
        spain | 2024 | 50% negotiated case by case | unconfirmed

        """;
}
