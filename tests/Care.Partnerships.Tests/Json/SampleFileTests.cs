using System.Text;
using Care.Partnerships.Agreements;
using Care.Partnerships.Budgets;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Json;
using Care.Partnerships.Overhead;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

public class SampleFileTests
{
    private static byte[] Bytes => System.IO.File.ReadAllBytes(Docs("typhoon-response.json"));

    [Fact]
    public void The_sample_in_the_docs_is_exactly_what_saving_writes()
    {
        // UPDATE_DOCS=1 writes it anew after a change that is meant.
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            System.IO.File.WriteAllBytes(Docs("typhoon-response.json"), SampleFile.File.Save());
        Encoding.UTF8.GetString(SampleFile.File.Save()).Should().Be(Encoding.UTF8.GetString(Bytes));
    }

    [Fact]
    public void Loading_the_sample_gives_the_file_that_was_saved() =>
        PartnershipFile.Load(Bytes).Required().Should().Be(SampleFile.File);

    [Fact]
    public void Saving_what_was_loaded_gives_the_same_bytes() =>
        PartnershipFile.Load(Bytes).Required().Save().Should().Equal(Bytes);

    [Fact]
    public void The_sample_tells_three_agreements_in_about_two_hundred_events()
    {
        var sample = SampleFile.File.Dossier;
        sample
            .Agreements.Select(agreement => (agreement.Id.Value, agreement.State.Phase))
            .Should()
            .Equal(
                ("agr-2025-01", AgreementPhase.Active), ("agr-2025-02", AgreementPhase.ClosingOut),
                ("agr-2026-01", AgreementPhase.Active));
        int[] events =
        [
            sample.Agreements.Sum(agreement => agreement.Entries.Count),
            sample.CheckIns.Sum(checkIn => checkIn.Entries.Count),
            sample.Surveys.Sum(survey => survey.Entries.Count),
            sample.FeedbackCases.Sum(one => one.Entries.Count),
            sample.MediaMaterials.Sum(one => one.Entries.Count),
            sample.Monitorings.Sum(one => one.Entries.Count),
            sample.Relationships.Sum(one => one.Entries.Count),
            sample.Reports.Sum(reports => reports.Entries.Count),
            sample.Assets.Sum(assets => assets.Entries.Count),
            sample.FundingAccounts.Sum(account => account.Entries.Count),
            sample.CloseOuts.Sum(closeOut => closeOut.Entries.Count)
        ];
        events.Sum().Should().BeInRange(150, 300);
        events.Should().OnlyContain(count => count > 0, "every section with a history is in it");
    }

    [Fact]
    public void One_amendment_is_merged_and_one_withdrawn()
    {
        var shelter = SampleFile.File.Dossier.Agreements[1].State;
        shelter
            .Amendments.Select(amendment => (amendment.Number, amendment.Phase))
            .Should()
            .Equal(("PFA-2025-007/A1", AmendmentPhase.Applied), ("PFA-2025-007/A2", AmendmentPhase.Withdrawn));
        (shelter.Heading!.Parent, shelter.Version, shelter.Ceiling)
            .Should()
            .Be((SampleFile.Readiness, 2, Money.Of(412_500m, Currency.Usd)));
    }

    [Fact]
    public void The_sample_tells_of_an_extension_a_suspension_a_charge_and_a_finding_in_its_money()
    {
        var whole = SampleFile.File.Dossier.Of(SampleFile.Shelter)!;
        var (agreement, account) = (whole.Agreement, whole.Account!);
        // The extension reached the money: the account follows the later last day.
        (agreement.Course.Extended?.Fact.NewEnd, account.Standing!.Period.End)
            .Should().Be((new LocalDate(2026, 10, 31), new LocalDate(2026, 10, 31)));
        // The suspension stopped a payment that was approved: it was sent once the agreement ran again.
        var (suspended, resumed) = (agreement.Interruption!.Suspended, agreement.Interruption.Resumed!);
        var stopped = account.Payments.Single(payment => payment.Id.Value == "pay-2");
        var sent = stopped.Last<PaymentSent>()!.Fact.SentOn;
        (stopped.Last<PaymentApproved>()!.On < suspended.On, sent > resumed.On).Should().Be((true, true));
        // The bank took 45.00 on the way, which the budget bears.
        var arrived = account.Payments.Single(payment => payment.Id.Value == "pay-3");
        (arrived.Amount - arrived.Last<PaymentReceived>()!.Fact.Amount).Should().Be(Money.Of(45m, Currency.Usd));
        account.Ledger.Should().Contain(entry => entry.Kind == EntryKind.Spent
            && entry.Amount == Money.Of(45m, Currency.Usd) && entry.Cause.Fact is PaymentReceived);
        // The finding was contested and settled.
        var finding = Id<LedgerEntry>.Of("find-1");
        (account.AnswerTo(finding)!.Fact.IsContested, account.SettlementOf(finding)!.Fact.Settlement.Outcome)
            .Should().Be((true, FindingOutcome.Justified));
    }

    [Fact]
    public void The_family_of_the_activated_agreement_is_a_lawful_one()
    {
        FamilyMember[] members =
        [
            .. SampleFile.File.Dossier.Agreements.Select(agreement => FamilyMember.Of(agreement.State))
        ];
        members
            .Should()
            .OnlyContain(member =>
                AgreementFamily
                    .Join(member, members.Where(other => other != member).ToArray(), FamilyPolicy.Strict)
                    .IsSuccess);
    }

    [Fact]
    public void Cash_and_overhead_are_the_ceiling_to_the_cent() =>
        SampleFile
            .File.Dossier.Budgets.Should()
            .OnlyContain(budget =>
                Paid(budget)
                == SampleFile
                    .File.Dossier.Agreements.Single(agreement => agreement.Id == budget.Agreement)
                    .State.Ceiling);

    private static Money Paid(AgreementBudget budget)
    {
        var current = budget.Versions.Current!.Budget;
        CostItem[] cash = [.. current.Lines.Where(line => line.Form is BudgetForm.Cash).Select(line => line.AsCost())];
        return current.Totals()[BudgetForm.Cash].Funder
            + OverheadAmount.Calculate(budget.Overhead!.Agreed, cash).Required().Overhead;
    }

    [Fact]
    public void Names_stay_readable_and_lines_end_in_a_line_feed()
    {
        var text = Encoding.UTF8.GetString(Bytes);
        text.Should()
            .Contain("Peñafrancia Women's Network")
            .And.Contain("José")
            .And.NotContain("\\u")
            .And.NotContain("\r")
            .And.StartWith("{\n  \"version\": 2,\n")
            .And.EndWith("}\n");
    }

    [Fact]
    public void The_sample_with_mistakes_is_told_every_one_of_them() =>
        Told(System.IO.File.ReadAllBytes(Docs("typhoon-response-with-mistakes.json"))).Should().Equal(
            "CP-FIL-014 $.parties[1].country",
            "CP-FIL-023 $.people[1].party",
            "CP-FIL-011 $.people[2].positon",
            "CP-FIL-010 $.people[2].position",
            "CP-FIL-015 $.agreements[0].entries[1].selection.screenedOn",
            "CP-FIL-014 $.agreements[0].entries[3].terms.period",
            "CP-FIL-014 $.agreements[0].entries[3].terms.ceiling",
            "CP-FIL-016 $.agreements[0].entries[4].annex.kind",
            "CP-FIL-024 $.agreements[0].entries[5].by",
            "CP-FIL-020 $.agreements[0].entries[6].type",
            "CP-FIL-014 $.agreements[0].entries[2].on",
            "CP-FIL-014 $.budgets[0].versions.inForce[0].budget.lines[0].cost.total",
            "CP-FIL-014 $.donorRuleSets[0].overhead.figures[0].value.most",
            "CP-FIL-015 $.reports[0].entries[0].scheduled.dueOn",
            "CP-FIL-026 $.assets[0].entries[0]",
            "CP-FIL-014 $.fundingAccounts[0].entries[0].standing.agreement",
            "CP-FIL-026 $.closeOuts[0].entries[0]",
            "CP-FIL-029 $.checkIns[0].agreement",
            "CP-FIL-016 $.checkIns[0].entries[0].setup.template",
            "CP-FIL-014 $.surveys[0].entries[0].heading.template.minimumGroup");

    internal static string[] Told(byte[] bytes) =>
        [.. PartnershipFile.Load(bytes).ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")];

    internal static string Docs(string name)
    {
        var folder = new System.IO.DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Care.Partnerships.sln")))
            folder = folder.Parent!;
        return System.IO.Path.Combine(folder.FullName, "docs", "data", name);
    }
}
