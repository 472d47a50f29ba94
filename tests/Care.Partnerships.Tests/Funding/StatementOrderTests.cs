using Care.Partnerships.Dossiers;
using Care.Partnerships.Tests.Agreements;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding;

public class StatementOrderTests
{
    [Fact]
    public void Statements_that_wait_are_told_by_day_and_those_of_one_day_by_identity()
    {
        string[] names = ["s-9", "s-10", "s-2", "s-7", "s-1", "s-8"];
        var given = Received.And(Cost("c-0", 10m, "s-5", ReportedOn));
        foreach (var name in names) given = given.And(Cost($"c-{name}", 10m, name, ReportedOn.PlusDays(1)));
        given.State.Index.Unaccepted.Select(one => one.Id.Value)
            .Should().Equal(["s-5", .. names.Order(StringComparer.Ordinal)]);
        new AgreementDossier(Story.Running.State) { Account = given.State }.Duties(ReportedOn.PlusDays(2))
            .Where(duty => duty.Fact == typeof(Care.Partnerships.Funding.ExpenditureAccepted))
            .Select(duty => duty.Subject.Part)
            .Should().Equal(["s-5", .. names.Order(StringComparer.Ordinal)]);
    }
}
