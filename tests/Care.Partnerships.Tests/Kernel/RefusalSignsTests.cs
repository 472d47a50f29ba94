using System.Reflection;
using System.Text;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>
/// Whatever name or text a refusal quotes, it is one line of signs that can be seen, in the order of reading.
/// </summary>
public class RefusalSignsTests
{
    private const int Rounds = 12;

    private static readonly Person Hidden = new(
        Id<Person>.Of("ana"), Id<Party>.Of("care-phl"), Position.CountryDirector, AnyValue.Unseen);

    // Every text that a refusal is made from, of every catalogue.
    private static readonly MethodInfo[] Made =
    [
        .. new[] { typeof(Fact).Assembly, typeof(PartnershipFile).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.ReturnType == typeof(Refusal) && !method.IsGenericMethodDefinition
                && !method.Name.Contains('<', StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_refusal_that_quotes_a_text_or_a_person_is_one_line_that_is_seen()
    {
        var any = new AnyValue(5, SampleFile.File.Dossier);
        var (quoting, never, raw) = (0, new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var method in Made)
        {
            var told = Enumerable.Range(0, Rounds).Select(_ => Tell(method, any)).OfType<Refusal>().ToArray();
            if (told.Length == 0) never.Add($"{method.DeclaringType!.Name}.{method.Name}");
            foreach (var refusal in told)
            {
                AnyValue.HoldsUnseen($"{refusal}").Should().BeFalse("{0} of {1}", refusal.Code, method.Name);
                foreach (var one in refusal.Arguments)
                    if (AnyValue.HoldsUnseen($"{one}")) raw.Add($"{refusal.Code}: {one!.GetType().Name}");
            }

            if (told.Any(refusal => refusal.Message.Contains("\\u", StringComparison.Ordinal))) quoting++;
        }

        // What stops a payment is a list, of which a host tells each by itself.
        string.Join(", ", raw.Except(["CP-PAY-005: Blocks"]))
            .Should().BeEmpty("a host that says it in another language is not to see to that");
        quoting.Should().BeGreaterThan(100, "they quote names and texts");
        Made.Should().HaveCountGreaterThan(400);
        never.Count.Should().BeLessThan(
            Made.Length / 16, "few need what no sample holds: {0}", string.Join(", ", never));
    }

    [Fact]
    public void Every_sign_is_written_as_its_number()
    {
        var shown = new Refusal("CP-TST-001", "x", $"Given {AnyValue.Unseen} by {Hidden}.").Message;
        shown.Should().Contain(@"a\u0000a").And.Contain(@"a\u000Aa").And.Contain(@"a\u202Ea").And.Contain(@"a\uFEFFa");
        new Refusal("CP-TST-001", "x", $"{shown}").Message.Should().Be(shown, "twice is once");
        new Refusal("CP-TST-001", "x", $"{"नमस्ते\u200D José 👩‍🌾 \u200Cx"}").Message
            .Should().Be("नमस्ते\u200D José 👩‍🌾 \u200Cx", "a joiner is part of a word");
        new Refusal("CP-TST-001", "x", $"{"half \uD800 sign"}").Message.Should().Be(@"half \uFFFD sign");
        $"{Hidden}".Should().EndWith(@"\uFFF9a (country-director of care-phl)");
    }

    [Fact]
    public void The_place_in_a_file_is_one_line_too()
    {
        var name = string.Concat(AnyValue.Unseen.Select(sign => $"\\u{(int)sign:X4}"));
        var text = SmallFile.Text.Replace("\"people\"", $"\"{name}\": 1, \"people\"", StringComparison.Ordinal);
        var refusals = PartnershipFile.Load(Encoding.UTF8.GetBytes(text)).Refusals();
        refusals.Should().NotBeEmpty();
        foreach (var refusal in refusals) AnyValue.HoldsUnseen($"{refusal}").Should().BeFalse("{0}", refusal.Code);
    }

    // Null where it is not refused, or where nothing of a kind that it takes is at hand.
    private static Refusal? Tell(MethodInfo method, AnyValue any)
    {
        var parts = method.GetParameters().Select(part => Part(part.ParameterType, any)).ToArray();
        if (method.GetParameters().Zip(parts).Any(pair => pair.Second is null && pair.First.ParameterType.IsValueType
            && Nullable.GetUnderlyingType(pair.First.ParameterType) is null)) return null;
        try
        {
            var refusal = (Refusal?)method.Invoke(null, parts);
            _ = refusal?.Message;
            return refusal;
        }
        catch (TargetInvocationException) { return null; }
        catch (NullReferenceException) { return null; }
    }

    private static object? Part(Type type, AnyValue any) =>
        type == typeof(string) ? AnyValue.Unseen
        : type == typeof(char) ? '\u202E'
        : type == typeof(Type) ? typeof(Actor)
        : type == typeof(Person) || type == typeof(Actor) ? Hidden
        : type.IsAssignableFrom(typeof(string[])) && type != typeof(object) ? new[] { AnyValue.Unseen }
        : type.IsAssignableFrom(typeof(Person[])) && type != typeof(object) ? new[] { Hidden }
        : any.Any(type);
}
