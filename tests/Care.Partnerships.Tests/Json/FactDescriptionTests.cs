using System.Text;
using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Json;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Tests.Json;

public class FactDescriptionTests
{
    [Fact]
    public void Every_fact_is_described_once_under_its_wire_name()
    {
        FactDescription.All.Select(one => one.Name).Should().Equal(PartnershipJson.FactTypes.Keys);
        foreach (var one in FactDescription.All.AsEnumerable()) FactDescription.Of(one.Type).Should().BeSameAs(one);
        var other = () => FactDescription.Of(typeof(string));
        other.Should().Throw<ArgumentException>().WithMessage("*String is no fact*");
    }

    [Fact]
    public void A_form_is_built_from_fields_forms_and_names()
    {
        Lines(typeof(AgreementSigned)).Should().Equal(
            "signedOn: Day 2026-03-31", "under: Object Delegation, optional, may be null");
        Lines(typeof(SignOffAnswered)).Should().Contain(
            "verdict: Name approved|approved-with-conditions|changes-requested|rejected");
        Lines(typeof(AmendmentRejected)).Should().Contain("amendment: Identity Amendment amendment-1");
        Lines(typeof(AgreementSuspended)).Should().Equal("reason: Words some words", "noticeOn: Day 2026-03-31");
        Lines(typeof(AgreementExtended)).Should().Contain("agreedBy: Person person-1");
        FactDescription.Of(typeof(AgreementExpired)).IsByClock.Should().BeTrue();
        FactDescription.Of(typeof(AgreementSigned)).IsByClock.Should().BeFalse();
    }

    [Fact]
    public void A_value_of_another_shape_is_refused_with_the_example_of_the_description()
    {
        var (reader, by, seen) = (new FactReader([]), Actor.Clock, new HashSet<FieldForm>());
        foreach (var (fact, field) in FactDescription.All.AsEnumerable()
            .SelectMany(fact => fact.Fields.AsEnumerable().Select(field => (fact, field)))
            .Where(one => one.field.Shape.Form is FieldForm.Day or FieldForm.Identity))
        {
            var json = $$"""{"type":"{{fact.Name}}","{{field.Name}}":false}""";
            reader.Read(Encoding.UTF8.GetBytes(json), by, new(2026, 3, 2)).Refusals().AsEnumerable()
                .Should().ContainSingle(refusal => refusal.Field == $"$.{field.Name}", json)
                .Which.Message.Should().Contain($"\"{field.Shape.Example}\"", json);
            seen.Add(field.Shape.Form);
        }

        seen.Should().HaveCount(2);
    }

    [Fact]
    public void Inner_objects_lists_and_alternatives_are_described_too()
    {
        var sheets = FactDescription.Of(typeof(SheetsHandedIn)).Fields.AsEnumerable()
            .Single(field => field.Shape.Form is FieldForm.Object);
        sheets.Shape.Fields.Should().NotBeEmpty();
        var done = FactDescription.Of(typeof(Care.Partnerships.CloseOut.StepDone)).Fields.AsEnumerable()
            .Single(field => field.Shape.Form is FieldForm.OneOf);
        done.Shape.Alternatives.Select(one => one.Name).Should().Contain("meeting-minutes/1").And.HaveCount(11);
        var template = FactDescription.Of(typeof(CheckInScheduled)).Fields.AsEnumerable()
            .SelectMany(field => field.Shape.Fields.AsEnumerable()).Single(field => field.Shape.Names.Count > 1
                && field.Shape.Form is FieldForm.Object);
        template.Shape.Names.Should().Contain("quarterly-check-in/1");
    }

    [Fact]
    public void What_says_nothing_of_itself_is_empty()
    {
        var shape = new FieldShape(FieldForm.Text, "");
        (shape.Of, shape.Names.Count, shape.Fields.Count, shape.Items, shape.Alternatives.Count)
            .Should().Be(("", 0, 0, null, 0));
        new FieldDescription("a", shape, IsRequired: true, MayBeNull: false).Unit.Should().BeEmpty();
    }

    // A field that is new has a unit, or is named here with what it counts.
    private static readonly string[] Plain =
    [
        // numbers of things, and counts of what the name says
        "answers", "baseVersion", "entries", "evidenceFrom", "limit", "minimum", "minimumGroup", "number", "people",
        "reports", "requests", "times", "tranche", "tranches", "version",
        // on the scale of the template, or weights within it
        "answer", "decimals", "dropForAlert", "from", "gapForDiscussion", "max", "min", "to", "value", "weight",
        // in the unit of the indicator, or of the currencies that stand beside it
        "baseline", "count", "fromUnits", "outOf", "target", "toUnits",
    ];

    [Fact]
    public void Every_number_says_its_unit_or_counts_what_its_name_says()
    {
        var numbers = FactDescription.All.SelectMany(fact => Numbers(fact.Fields)).ToArray();
        numbers.Where(field => field.Unit.Length == 0).Select(field => field.Name).Distinct().Order()
            .Should().Equal(Plain.Order());
        numbers.Where(field => field.Unit.Length > 0).Select(field => $"{field.Name}: {field.Unit}").Distinct()
            .Should().Contain(
            [
                "usefulLifeMonths: months", "partnerDays: days", "takes: days", "review: days", "correction: days",
                "monthsBetween: months", "months: months",
            ]);
    }

    private static IEnumerable<FieldDescription> Numbers(IEnumerable<FieldDescription> fields) =>
        fields.SelectMany(field => Within(field.Shape).SelectMany(Numbers).Concat(
            field.Shape.Form is FieldForm.WholeNumber or FieldForm.Number ? [field] : []));

    private static IEnumerable<IEnumerable<FieldDescription>> Within(FieldShape shape) =>
        [
            shape.Fields, .. shape.Alternatives.Select(one => one.Fields),
            .. shape.Items is { } items ? Within(items) : [],
        ];

    [Fact]
    public void What_may_be_recorded_leads_to_what_it_needs()
    {
        var agreement = SampleFile.File.Dossier.Agreements[0];
        var by = SampleFile.File.Dossier.People[0];
        var possible = agreement.State.Permissions(by, agreement.Entries[^1].On);
        possible.Should().NotBeEmpty();
        foreach (var permission in possible.AsEnumerable())
            FactDescription.Of(permission.Fact).Type.Should().Be(permission.Fact);
    }

    private static IEnumerable<string> Lines(Type fact) =>
        FactDescription.Of(fact).Fields.AsEnumerable().Select(field =>
            $"{field.Name}: {string.Join(' ', Words(field.Shape))}" +
            $"{(field.IsRequired ? "" : ", optional")}{(field.MayBeNull ? ", may be null" : "")}");

    private static IEnumerable<string> Words(FieldShape shape) =>
        new[]
        {
            $"{shape.Form}", shape.Form is FieldForm.Name ? "" : shape.Of, string.Join('|', shape.Names.AsEnumerable()),
            shape.Form is FieldForm.Name ? "" : shape.Example,
        }.Where(word => word.Length > 0);
}
