using System.Reflection;
using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Html;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reporting;
using Care.Partnerships.Surveys;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Repository;

/// <summary>What holds for every public type of the packages beside the core.</summary>
public class PackageTypeTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const int Rounds = 60, Facts = 3_000, Proposals = 400;

    private static readonly Dossier Sample = SampleFile.File.Dossier;
    private static readonly Names TheirNames = Names.Of(Sample.Parties, Sample.People);

    private static readonly Type[] All =
    [
        .. new[] { typeof(PartnershipFile), typeof(AgreementReport), typeof(PartnershipPage), typeof(Walk) }
            .SelectMany(one => one.Assembly.GetExportedTypes())
    ];

    [Fact]
    public void E1_nothing_public_gives_an_array_away() =>
        All.Where(type => !type.IsAssignableTo(typeof(Delegate)))
            .SelectMany(type => type.GetProperties(Declared)
                .Select(property => (Name: $"{type.Name}.{property.Name}", Type: property.PropertyType))
                .Concat(type.GetMethods(Declared).Where(method => !method.IsSpecialName)
                    .Select(method => (Name: $"{type.Name}.{method.Name}", Type: method.ReturnType))))
            .Where(member => PublicTypes.MayHideAnArray(member.Type) && member.Type != typeof(byte[])
                && member.Type != typeof(IReadOnlyDictionary<string, Type>))
            .Select(member => $"{member.Name}: {member.Type}").Should().BeEmpty();

    [Fact]
    public void E1_bytes_are_made_anew_at_each_call()
    {
        byte[][] once = [.. Bytes()], again = [.. Bytes()];
        once.Length.Should().BeGreaterThan(10);
        for (var i = 0; i < once.Length; i++) once[i].Should().NotBeSameAs(again[i]).And.Equal(again[i]);

        static IEnumerable<byte[]> Bytes() =>
        [
            SampleFile.File.Save(), PartnershipFile.Schema(), FactDescription.SchemaOfAll(),
            FactDescription.All[0].Schema(), .. typeof(WireDocuments).GetProperties().Select(one => one.GetValue(null)!)
                .Select(document => (byte[])document.GetType().GetMethod("Schema")!.Invoke(document, null)!),
        ];
    }

    [Fact]
    public void E1_a_directory_cannot_be_written_to_through_a_cast() =>
        ((IDictionary<string, Type>)PartnershipJson.FactTypes).IsReadOnly.Should().BeTrue();

    [Fact]
    public void E1_options_that_all_share_cannot_be_changed_by_one() =>
        PartnershipJson.Options.IsReadOnly.Should().BeTrue();

    [Fact]
    public void E1_heads_and_cells_that_are_changed_afterwards_do_not_change_the_table()
    {
        string[] heads = ["One", "Two"], cells = ["1", "2"];
        var table = new TextTable(heads).Add(cells);
        var (text, csv) = (table.ToText(), table.ToCsv());
        var before = csv.ToString();
        (heads[0], cells[0]) = ("Other", "9");
        (table.ToText(), csv.ToString()).Should().Be((text, before));
    }

    // A day of another calendar, and a number outside what the member states, are mistakes of the programmer.
    private static bool IsMisuse(Exception thrown) =>
        thrown is ArgumentOutOfRangeException
        || (thrown is ArgumentException && thrown.Message.Contains("calendar", StringComparison.Ordinal));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void E2_and_E9_no_report_and_no_page_throws_whatever_it_is_given(int seed)
    {
        var any = new AnyValue(seed, Sample) { IsCareless = true };
        var (failures, asked) = (new SortedDictionary<string, string>(StringComparer.Ordinal), 0);
        foreach (var method in All.Where(type => type.Assembly == typeof(AgreementReport).Assembly
                || type.Assembly == typeof(PartnershipPage).Assembly)
            .SelectMany(type => type.GetMethods(Declared)).Where(method => !method.IsSpecialName
                && !method.ContainsGenericParameters && method.DeclaringType!.IsClass))
            for (var round = 0; round < Rounds; round++)
            {
                var parts = method.GetParameters().Select(part => Drawn(any, part)).ToArray();
                var on = method.IsStatic ? null : Made(any, method.DeclaringType!);
                if ((!method.IsStatic && on is null) || parts.Where((part, i) => part is null
                    && !MayBeNull(method.GetParameters()[i])).Any()) continue;
                asked++;
                try { _ = $"{method.Invoke(on, parts)}".Length; }
                catch (TargetInvocationException e) when (!IsMisuse(e.InnerException!))
                {
                    failures.TryAdd(
                        $"{method.DeclaringType!.Name}.{method.Name}: {e.InnerException!.GetType().Name} "
                        + e.InnerException.StackTrace!.Split('\n')[0].Trim(), e.InnerException.Message);
                }
                catch (TargetInvocationException) { }
            }

        string.Join('\n', failures).Should().BeEmpty();
        asked.Should().BeGreaterThan(1_000);
    }

    private static object? Made(AnyValue any, Type type) =>
        type.GetConstructors()
            .Select(maker => (Maker: maker, Parts: maker.GetParameters().Select(part => Drawn(any, part)).ToArray()))
            .Select(one => one.Parts.All(part => part is not null) ? one.Maker.Invoke(one.Parts) : null)
            .FirstOrDefault(made => made is not null);

    private static object? Drawn(AnyValue any, ParameterInfo part)
    {
        var type = part.ParameterType;
        if (type == typeof(Names)) return TheirNames;
        if (type == typeof(string) && part.HasDefaultValue) return part.DefaultValue;
        if (type.IsArray && type.GetElementType() is { } element) return Several(any, element);
        if (type.IsInterface && type.IsGenericType && type.GetGenericArguments() is [var item]
            && type.IsAssignableFrom(item.MakeArrayType())) return Several(any, item);
        return any.Any(type);
    }

    private static Array Several(AnyValue any, Type item)
    {
        object[] items = [.. Enumerable.Range(0, 3).Select(_ => any.Any(item)).OfType<object>()];
        var array = Array.CreateInstance(item, items.Length);
        items.CopyTo(array, 0);
        return array;
    }

    private static bool MayBeNull(ParameterInfo part) =>
        Nullable.GetUnderlyingType(part.ParameterType) is not null
        || new NullabilityInfoContext().Create(part).WriteState is NullabilityState.Nullable;

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void E2_and_E9_any_fact_is_written_and_comes_back_or_is_refused_with_a_place(int seed)
    {
        var any = new AnyValue(seed, Sample) { IsCareless = true };
        var options = PartnershipJson.OptionsFor(Sample.People);
        var (reader, written) = (new FactReader(Sample.People), 0);
        for (var i = 0; i < Facts; i++)
        {
            if (any.Fact<Fact>() is not { } fact) continue;
            byte[] bytes;
            try { bytes = JsonSerializer.SerializeToUtf8Bytes(fact, FamilyOf(fact), options); }
            catch (JsonException refused) { refused.Message.Should().NotBeNullOrWhiteSpace(); continue; }
            written++;
            var read = reader.Read(bytes, any.Anybody(), any.AnyDay());
            if (read.IsSuccess) read.Value.Should().Be(fact);
            else read.Refusals().Should().NotBeEmpty().And.OnlyContain(refusal => refusal.Field.Length > 0);
        }

        written.Should().BeGreaterThan(Facts / 10);
    }

    private static Type FamilyOf(Fact fact)
    {
        var family = fact.GetType();
        while (family.BaseType != typeof(Fact)) family = family.BaseType!;
        return family;
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void E2_and_E9_what_tests_are_written_with_never_throws_but_where_a_check_failed(int seed)
    {
        var any = new AnyValue(seed, Sample) { IsCareless = true };
        Try(any, Agreement.Lifecycle, Sample.Agreements.Select(history => history.Entries));
        Try(any, FundingAccount.Lifecycle, Sample.FundingAccounts.Select(history => history.Entries));
        Try(any, AgreementCloseOut.Lifecycle, Sample.CloseOuts.Select(history => history.Entries));
        Try(any, CheckIn.Lifecycle, Sample.CheckIns.Select(history => history.Entries));
        Try(any, Survey.Lifecycle, Sample.Surveys.Select(history => history.Entries));
        Try(any, Relationship.Lifecycle, Sample.Relationships.Select(history => history.Entries));
        Try(any, FeedbackCase.Lifecycle, Sample.FeedbackCases.Select(history => history.Entries));
        Try(any, MediaMaterial.Lifecycle, Sample.MediaMaterials.Select(history => history.Entries));
        Try(any, JointMonitoring.Lifecycle, Sample.Monitorings.Select(history => history.Entries));
    }

    private static void Try<TState, TFact>(
        AnyValue any, Lifecycle<TState, TFact> lifecycle, IEnumerable<ValueList<IEntry<TFact>>> histories)
        where TState : class where TFact : Fact
    {
        foreach (var entries in histories)
            for (var i = 0; i < Proposals; i++)
            {
                var history = Given.Stored(lifecycle, [.. entries.Take(i % (entries.Count + 1))]);
                if (any.Fact<TFact>() is not { } fact) continue;
                var proposed = history.When(fact, any.Anybody(), any.AnyDay());
                _ = $"{history} {proposed.Outcome} {proposed.Proposal}".Length;
                foreach (Func<object> then in (Func<object>[])[() => proposed.Then(), () => proposed.ThenAlreadySo(),
                    () => proposed.ThenRefused("CP-LIF-001")])
                    try { _ = $"{then()}".Length; }
                    catch (CheckFailedException failed) { failed.Message.Should().NotBeNullOrWhiteSpace(); }
                if (i % 20 == 0) _ = string.Concat(SampleFacts.Of(history, [proposed.Proposal], Sample.People));
            }
    }
}
