using Care.Partnerships.Overhead;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Overhead;

public class StaffTimeTests
{
    private static StaffTime Staff(string line, decimal pay, params ReadOnlySpan<(string Project, decimal Points)> time)
    {
        var projects = new ProjectTime[time.Length];
        for (var i = 0; i < time.Length; i++)
            projects[i] = new(Id<ProjectTime>.Of(time[i].Project), Percentage.Of(time[i].Points));
        return new(Id<CostItem>.Of(line), Usd(pay), ValueList.Of<ProjectTime>(projects));
    }

    [Fact]
    public void Time_on_no_project_is_overhead_and_projects_share_it_by_the_time_on_them()
    {
        var answer = StaffTimeApportionment
            .From(
                Usd(9_000),
                [
                    Staff("director", 10_000, ("water", 10), ("health", 30)), Staff("nurse", 8_000, ("health", 100)),
                    Staff("accountant", 5_000)
                ])
            .Required();
        answer.Overhead.Should().Be(Usd(20_000));
        answer
            .Projects.Select(project => $"{project.Project} {project.Pay} {project.Overhead} {project.Full}")
            .Should()
            .Equal("water 1000.00 USD 1428.57 USD 2428.57 USD", "health 11000.00 USD 18571.43 USD 29571.43 USD");
        answer.Working.AddsUpTo(answer.Overhead).Should().BeTrue();
        answer
            .Working.Lines.Select(line => $"{line.Given}: {line}")
            .Should()
            .Equal(
                "9000.00 USD: other overhead: 9,000.00 USD, in",
                "10000.00 USD: director: 6,000.00 USD, in, as far as for time on no project: 60%",
                "8000.00 USD: nurse: 0.00 USD, in, as far as for time on no project: 0%",
                "5000.00 USD: accountant: 5,000.00 USD, in, as far as for time on no project: 100%");
    }

    [Fact]
    public void More_than_all_time_and_time_on_nothing_are_refused()
    {
        StaffTimeApportionment.From(Usd(0), [Staff("a", 1, ("x", 60), ("y", 40))]).IsSuccess.Should().BeTrue();
        StaffTimeApportionment
            .From(Usd(0), [Staff("a", 1, ("x", 60), ("y", 40.01m))])
            .Codes()
            .Should()
            .Be("CP-OVH-017@staff[0].projects");
        StaffTimeApportionment.From(Usd(1), [Staff("a", 1), Staff("b", 1, ("x", 0))]).ShouldBeRefused("CP-OVH-018");
        StaffTimeApportionment.From(Usd(1), [Staff("a", -1, ("x", 1))]).Codes().Should().Be("CP-VAL-031@staff[0].pay");
        StaffTimeApportionment.From(Usd(-1), [Staff("a", 1, ("x", 1))]).ShouldBeRefused("CP-VAL-031");
        StaffTimeApportionment.From(Usd(1), []).ShouldBeRefused("CP-OVH-018");
    }

    [Property]
    public bool The_projects_add_up_to_all_pay_and_overhead(
        NonNegativeInt other, NonEmptyArray<(NonNegativeInt Pay, byte Water, byte Health)> staff)
    {
        var people = staff
            .Get.Select(
                (person, i) =>
                    Staff($"{i}", person.Pay.Get, ("water", person.Water % 51), ("health", person.Health % 51)))
            .ToValueList();
        var answer = StaffTimeApportionment.From(Usd(other.Get), people);
        if (!answer.IsSuccess) return answer.Code() == "CP-OVH-018";
        var all = people.Aggregate(Usd(other.Get), (sum, person) => sum + person.Pay);
        return answer.Value.Projects.Aggregate(Usd(0), (sum, project) => sum + project.Full) == all;
    }
}
