using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Html;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

/// <summary>Everything that the reports can say of a file.</summary>
internal static class EveryReport
{
    /// <param name="file">The file.</param>
    /// <param name="on">The day.</param>
    /// <param name="asWhole">Whether the page and all duties are asked too, which takes longest.</param>
    public static IEnumerable<(string Name, Func<string> Text)> Of(Dossier file, LocalDate on, bool asWhole = true)
    {
        var names = Names.Of(file.Parties, file.People);
        Agreement[] agreements = [.. file.Agreements.Select(agreement => agreement.State)];
        return [.. asWhole ? OfAll(file, names, on) : [], .. OfAgreements(file, names, agreements, on),
            .. OfMoney(file, names, agreements, on),
            .. OfBudgets(file, names), .. OfPartnership(file, names, on)];
    }

    // What is asked of the whole: who has to do what, what follows, the first screen, the page, the tracker.
    private static IEnumerable<(string, Func<string>)> OfAll(Dossier file, Names names, LocalDate on)
    {
        var wholes = file.Wholes;
        var reader = file.Parties.Count > 0 ? file.Parties[0].Id : Id<Party>.Of("nobody");
        yield return ("Printed duties", () => string.Join('\n', file.Duties(on)));
        yield return ("Calendar of duties", () => DutyCalendar.Of(file.Title, file.Duties(on), on));
        yield return ("Table of duties", () => new DutyReport(names).Table(wholes, on).ToText());
        yield return ("Duties for a reader", () => new DutyReport(names).ToMarkdown(file, reader, on));
        yield return ("First screen", () => new FirstScreen(names).Of(file, reader, on));
        yield return ("Page", () => PartnershipPage.Of(file, reader, on));
        yield return ("Printed tally", () => $"{wholes.Select(whole => TrackerRow.Of(whole, on)).OfType<TrackerRow>()
            .Aggregate(TrackerTally.Empty, (tally, row) => tally.With(row))}");
        foreach (var whole in wholes.AsEnumerable())
            yield return ("Printed consequences", () => string.Join('\n', whole.Consequences));
    }

    private static IEnumerable<(string, Func<string>)> OfAgreements(
        Dossier file, Names names, Agreement[] agreements, LocalDate on)
    {
        var report = new AgreementReport(names);
        yield return ("Parties", report.Parties);
        yield return ("Overview", () => report.Overview(agreements));
        yield return ("Overview of wholes", () => report.Overview(file.Wholes, on));
        yield return ("Tracker", () => new TrackerReport(names).Rows(
            file.Wholes.Select(whole => TrackerRow.Of(whole, on)).OfType<TrackerRow>()).ToText());
        yield return ("Totals", () => TrackerReport.Totals(file.Wholes.Select(whole => TrackerRow.Of(whole, on))
            .OfType<TrackerRow>().Aggregate(TrackerTally.Empty, (sum, row) => sum.With(row))).ToText());
        yield return ("FallenDue", () => AgreementReport.FallenDue(agreements, on));
        yield return ("ComingUp", () => AgreementReport.ComingUp(agreements, on, 90));
        yield return ("Families", () => AgreementReport.Families(agreements));
        foreach (var history in file.Agreements.AsEnumerable()) yield return ("History of agreements", () =>
            report.History(history.Entries));
        foreach (var agreement in agreements)
        {
            yield return ("Amendments", () => AgreementReport.Amendments(agreement));
            yield return ("WhoMayDoWhat", () => report.WhoMayDoWhat(agreement, on));
            foreach (var person in file.People.Take(2)) yield return ("Missing", () =>
                report.Missing(agreement, person, on));
            yield return ("NextMove", () => report.NextMove(agreement));
            if (agreement.Roles is not { } matrix) continue;
            yield return ("Roles", () => new RoleReport(names).Table(matrix, FunctionCatalogue.Standard));
            yield return ("Problems of roles", () =>
                new RoleReport(names).Problems(MatrixReview.Of(matrix,
                new(on) { GrantSize = agreement.Ceiling, People = file.People, AcceptUnconfirmed = true })));
        }
    }

    private static IEnumerable<(string, Func<string>)> OfMoney(
        Dossier file, Names names, Agreement[] agreements, LocalDate on)
    {
        foreach (var account in file.FundingAccounts.AsEnumerable())
        {
            yield return ("Summary of money", () =>
                FundingReport.Summary(account.Entries, DutiesOf(file, agreements, on), [], on,
                WorkingCalendar.MondayToFriday));
            yield return ("History of money", () => new FundingReport(names).History(account.Entries));
            yield return ("Plan", () => FundingReport.Plan(account.State).ToText());
            yield return ("NextTranche", () =>
                FundingReport.NextTranche(account.State, FactsOf(file, agreements, on), on));
            yield return ("Lateness", () =>
                FundingReport.Lateness(account.Entries, DutiesOf(file, agreements, on), on,
                WorkingCalendar.MondayToFriday));
            if (account.State.Position is not { } position) continue;
            yield return ("Position", () => FundingReport.Position(position).ToText());
            yield return ("Currencies", () => FundingReport.Currencies(position).ToText());
        }

        var reports = new ReportStatusReport(names);
        foreach (var history in file.Reports.AsEnumerable())
        {
            yield return ("History of reports", () => reports.History(history.Entries));
            var agreement = agreements.First(one => one.Heading?.Id == history.Agreement);
            if (ReportSchedule.Under(agreement, SampleReports.Terms)
                is not { IsSuccess: true, Value: var schedule }) continue;
            yield return ("Duties", () => reports.Duties(agreement, ReportDuty.Of(schedule, history.State, on)));
            yield return ("Timeliness", () =>
                reports.Timeliness(agreement,
                ReportWait.Tally(schedule, history.State, on, WorkingCalendar.MondayToFriday)));
            yield return ("Load", () => ReportStatusReport.Load(ReportingLoad.Of(schedule)));
        }

        var assets = new AssetReport(names);
        foreach (var history in file.Assets.AsEnumerable())
        {
            yield return ("Register", () => assets.Register(history.State));
            yield return ("History of assets", () => assets.History(history.Entries));
        }

        var closing = new CloseOutReport(names);
        foreach (var history in file.CloseOuts.AsEnumerable())
        {
            yield return ("History of close-outs", () => closing.History(history.Entries));
            yield return ("Board", () => closing.Board(history.State, on));
            yield return ("Summary of close-out", () => closing.Summary(history.State, on));
            yield return ("Gantt", () => closing.Gantt(history.State, on));
            if (history.State.Settlement is { } settlement) yield return ("Balance", () => closing.Balance(settlement));
        }
    }

    private static ReleaseEvidence FactsOf(Dossier file, Agreement[] agreements, LocalDate on) =>
        DutiesOf(file, agreements, on) is { } duties
            ? ReleaseEvidence.Of(duties.AsEnumerable(), []) : ReleaseEvidence.Unknown;

    private static ValueList<ReportDuty>? DutiesOf(Dossier file, Agreement[] agreements, LocalDate on) =>
        file.Reports.AsEnumerable().FirstOrDefault() is { } history
            && agreements.FirstOrDefault(one => one.Heading?.Id == history.Agreement) is { } agreement
            && ReportSchedule.Under(agreement, SampleReports.Terms) is { IsSuccess: true, Value: var schedule }
            ? ReportDuty.Of(schedule, history.State, on) : default(ValueList<ReportDuty>?);

    private static IEnumerable<(string, Func<string>)> OfBudgets(Dossier file, Names names)
    {
        foreach (var budget in file.Budgets.AsEnumerable())
        {
            if (budget.Versions.Current is not { } current) continue;
            yield return ("Lines", () => BudgetReport.Lines(current.Budget).ToText());
            yield return ("Categories", () => BudgetReport.Categories(current.Budget).ToText());
            if (budget.Overhead is not { } overhead) continue;
            yield return ("Partners", () =>
                new OverheadReport(names).Partners(
                    [(current.Budget.Lines[0].Use.SpentBy, current.Budget, overhead)]).ToText());
            if (current.Budget.OverheadUnder(overhead)
                is { IsSuccess: true, Value: var working }) yield return ("Breakdown", () =>
                OverheadReport.Breakdown(working));
        }

        foreach (var rules in file.DonorRuleSets.AsEnumerable()) yield return ("Figures", () =>
            OverheadReport.Figures(rules).ToText());
    }

    private static IEnumerable<(string, Func<string>)> OfPartnership(
        Dossier file, Names names, LocalDate on)
    {
        var report = new ScorecardReport(names);
        CheckIn[] checkIns = [.. file.CheckIns.Select(checkIn => checkIn.State)];
        yield return ("Overview of check-ins", () => report.Overview(checkIns, on));
        foreach (var reader in names.People.AsEnumerable()) yield return ("Summary of check-ins", () =>
            report.Summary(checkIns, reader, on));
        foreach (var history in file.CheckIns.AsEnumerable())
        {
            yield return ("Actions", () => report.Actions(history.State));
            yield return ("History of check-ins", () => report.History(history.Entries));
            foreach (var reader in names.People.AsEnumerable()) yield return ("HeatTable", () =>
                report.HeatTable(history.State.VisibleTo(reader)));
        }

        var feedback = new FeedbackReport(names);
        FeedbackCase[] cases = [.. file.FeedbackCases.Select(one => one.State)];
        var tally = FeedbackTally.Of(cases, on);
        yield return ("Counts of feedback", () => feedback.Counts(tally));
        yield return ("Measures of feedback", () => FeedbackReport.Measures(tally));
        yield return ("Silence", () => FeedbackReport.Silence(FeedbackSilence.Of(cases, on.PlusYears(-1), on)));
        foreach (var reader in names.People.AsEnumerable()) yield return ("Open cases", () =>
            feedback.Open(cases, reader, on));
        foreach (var history in file.FeedbackCases.AsEnumerable())
            yield return ("History of a case", () => feedback.History(history.Entries));
        foreach (var agreement in file.Agreements.AsEnumerable())
            if (agreement.State.Sides is { } sides)
                yield return ("Shared routes", () => feedback.Routes(file.SharedRoutes, sides, on));
        var media = new CommunicationsReport(names);
        MediaMaterial[] materials = [.. file.MediaMaterials.Select(one => one.State)];
        yield return ("Phases of material", () => CommunicationsReport.Phases(materials));
        yield return ("Missing clearances", () => media.Missing(materials, on));
        yield return ("Consents", () => CommunicationsReport.Consents(materials, on, 30));
        foreach (var one in file.Communications.AsEnumerable())
        {
            yield return ("Findings about communications", () => CommunicationsReport.Findings(one.Review(on)));
            yield return ("Distributions", () => media.Distributions(one.Distributions));
        }

        foreach (var history in file.MediaMaterials.AsEnumerable())
            yield return ("History of material", () => media.History(history.Entries));
        var monitoring = new MonitoringReport(names);
        foreach (var history in file.Monitorings.AsEnumerable())
        {
            yield return ("Status of monitoring", () => monitoring.Status(history.State, on));
            yield return ("Assurance", () => MonitoringReport.Assurance(history.State, on));
            yield return ("People by group", () => MonitoringReport.People(history.State, on));
            yield return ("Visits", () => monitoring.Visits(history.State));
            foreach (var version in history.State.Versions.AsEnumerable())
                yield return ("Monitoring plan", () => MonitoringReport.Plan(version.Plan));
            yield return ("History of monitoring", () => monitoring.History(history.Entries));
        }

        var between = new RelationshipReport(names);
        foreach (var history in file.Relationships.AsEnumerable())
        {
            var one = history.State;
            yield return ("Promises", () => between.Promises(one, on));
            yield return ("Decisions", () => between.Decisions(one));
            yield return ("Values", () => between.Values(one));
            yield return ("Decision to partner", () => between.Decision(one));
            yield return ("Means", () => between.Means(one));
            yield return ("Preparedness", () => between.Preparedness(one, on));
            yield return ("Findings of a relationship", () => between.Findings(one, on));
            yield return ("Sessions", () => RelationshipReport.Sessions(one, on));
            yield return ("Capacity", () => RelationshipReport.Capacity(one));
            yield return ("Requests", () => between.Requests(one));
            yield return ("Assessments", () => between.Assessments(one, on));
            yield return ("History of a relationship", () => between.History(history.Entries));
            foreach (var project in one.Projects.AsEnumerable())
                yield return ("Participation", () => between.Participation(one, project));
        }

        var surveys = new SurveyReport(names);
        foreach (var history in file.Surveys.AsEnumerable())
        {
            yield return ("FollowUps", () => surveys.FollowUps(history.State, on));
            yield return ("History of surveys", () => surveys.History(history.Entries));
            yield return ("Findings", () =>
                SurveyFindings.From(history.State) is { IsSuccess: true, Value: var findings }
                ? surveys.Findings(findings) : "");
        }
    }
}
