using System.Text.RegularExpressions;

namespace Care.Partnerships.Tests.Repository;

/// <summary>
/// A rule that looks at a member of a fact names that member in its refusal, as a form or a file has it.
/// </summary>
public partial class FieldPathTests
{
    // What is no member: the row of a table, the kind of an entry, what is open in an account, a figure that is made.
    private static readonly string[] Others = ["delegation", "percentage", "rows[1]", "statements", "type"];

    [Fact]
    public void A_rule_names_the_member_that_it_looks_at()
    {
        var looks = RepositoryFiles.Sources
            .Where(file => file.Path.StartsWith("src/Care.Partnerships/", StringComparison.Ordinal))
            .SelectMany(file => Look().Matches(file.Text).Select(look =>
                (file.Path, Field: look.Groups["field"].Value, Member: look.Groups["member"].Value)))
            .ToList();
        looks.Count.Should().BeGreaterThan(150, "rules are found");
        looks.Where(look => !Names(look.Field, look.Member))
            .Select(look => $"{look.Path}: {look.Field} for f.{look.Member}").Should().BeEmpty();
    }

    [Fact]
    public void Every_field_of_a_refusal_is_the_name_of_a_member_or_of_an_argument()
    {
        var names = PublicTypes.All.SelectMany(type => type.GetProperties().Select(one => one.Name)
                .Concat(type.GetMethods().SelectMany(method => method.GetParameters()).Select(one => one.Name!))
                .Concat(type.GetConstructors().SelectMany(made => made.GetParameters()).Select(one => one.Name!)))
            .Where(name => name.Length > 0).Select(name => char.ToLowerInvariant(name[0]) + name[1..]).ToHashSet();
        var fields = RepositoryFiles.Sources
            .Where(file => file.Path.StartsWith("src/Care.Partnerships/", StringComparison.Ordinal))
            .SelectMany(file => Field().Matches(file.Text).Select(field => field.Groups["field"].Value)).ToList();
        fields.Count.Should().BeGreaterThan(800, "refusals are found");
        fields.SelectMany(field => Hole().Replace(field, "").Split('.')).Where(part => part.Length > 0)
            .Distinct().Where(part => !names.Contains(part)).Order(StringComparer.Ordinal)
            .Should().Equal(Others);
    }

    [Theory]
    [InlineData("decision.reference", "Decision.Reference", true)]
    [InlineData("evidence", "Evidence.FactOn", true)]
    [InlineData("groups", "Invitations[i].Groups", true)]
    [InlineData("why", "Why.Reveal", true)]
    [InlineData("reasonx", "Reason", false)]
    [InlineData("decision", "Reference.Decision.On", false)]
    public void A_name_is_that_of_the_member_or_of_what_it_stands_in(string field, string member, bool names) =>
        Names(field, member).Should().Be(names);

    // The whole of it; what it stands in, where a type of its own says which member; or the rest of it in a list, whose
    // place is put before it.
    private static bool Names(string field, string member)
    {
        var path = string.Join('.', Index().Replace(member, "").Split('.')
            .Where(part => part is not "Reveal")
            .Select(part => char.ToLowerInvariant(part[0]) + part[1..]));
        return path == field || path.StartsWith($"{field}.", StringComparison.Ordinal)
            || (member.Contains("].") && path.EndsWith($".{field}", StringComparison.Ordinal));
    }

    [GeneratedRegex(
        """(?:Require|ValueRefusals|KernelRefusals)\.\w+\(\s*"(?<field>[^"]+)",\s*f\.(?<member>[\w.\[\]]+)""")]
    private static partial Regex Look();

    [GeneratedRegex(
        """(?:(?:Require|\w*Refusals)\.\w+(?:<\w+>)?\(|new\("CP-[A-Z]+-\d+",)\s*\$?"(?<field>[^"]+)"[,)]""")]
    private static partial Regex Field();

    [GeneratedRegex(@"\[?\{[^}]*\}\]?")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\[\w+\]")]
    private static partial Regex Index();
}
