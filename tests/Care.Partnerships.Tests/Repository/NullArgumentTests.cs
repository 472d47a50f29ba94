using System.Reflection;
using Ardalis.Result;
using Care.Partnerships.Agreements;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Repository;

/// <summary>
/// A null where none is allowed is a mistake of the programmer. Whoever looks something up by it finds nothing, a value
/// is not made of it, and everybody else says which argument is missing: nobody runs into it halfway.
/// </summary>
public class NullArgumentTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<string> Packages =>
        ["Care.Partnerships", "Care.Partnerships.Json", "Care.Partnerships.Reporting"];

    [Theory, MemberData(nameof(Packages))]
    public void No_method_runs_into_an_argument_that_is_null(string package)
    {
        var (named, others) = (0, new List<string>());
        foreach (var method in Assembly.Load(package).GetExportedTypes().Select(Closed).OfType<Type>()
            .SelectMany(type => type.GetMethods(Declared)).Where(IsWritten))
            foreach (var missing in method.GetParameters().Where(MayNotBeNull))
                if (Thrown(method, missing) is ArgumentException) named++;
                // What is made of it is refused: Of and Parse say so by these.
                else if (Thrown(method, missing) is not (null or FormatException or InvalidOperationException))
                    others.Add($"{method.DeclaringType!.Name}.{method.Name}: {missing.Name}");

        string.Join('\n', others).Should().BeEmpty();
        named.Should().BeGreaterThan(package == "Care.Partnerships" ? 100 : 3, "who asks nobody learns nothing");
    }

    // What the compiler writes for a record has no summary of ours, nor checks.
    private static bool IsWritten(MethodInfo method) =>
        !method.IsSpecialName && !method.ContainsGenericParameters && !method.Name.Contains('<')
        && method.Name is not ("Deconstruct" or "Equals" or "CompareTo");

    private static bool MayNotBeNull(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef
        && Nullability.Create(parameter).WriteState is NullabilityState.NotNull;

    // What a call throws; null where it throws nothing, and where the rest of it cannot be put together.
    private static Exception? Thrown(MethodInfo method, ParameterInfo missing)
    {
        object? on = null;
        if (!method.IsStatic && (on = PublicTypes.Made(method.DeclaringType!)) is null) return null;
        var arguments = method.GetParameters()
            .Select(one => one == missing ? null : Argument(one.ParameterType)).ToArray();
        if (method.GetParameters().Zip(arguments).Any(one =>
            one.Second is null && one.First != missing && MayNotBeNull(one.First))) return null;
        try
        {
            // Whoever is asked to make something of it may not go on. A refusal is an answer; a fact is refused later.
            return method.Invoke(on, arguments) is var made && method.IsStatic
                && made is not (null or bool or IResult { Status: not ResultStatus.Ok } or Fact)
                ? new WentOnException()
                : null;
        }
        catch (TargetInvocationException thrown) { return thrown.InnerException; }
        // Reflection cannot hand over a span.
        catch (NotSupportedException) { return null; }
    }

    // Figures that few rules refuse, since a refusal would hide what is missing; a list of nothing, where any will do.
    private static object? Argument(Type type) =>
        type == typeof(int) ? 2 : type == typeof(long) ? 2L : type == typeof(decimal) ? 2m
        : type == typeof(Money) ? Money.Of(2m, "EUR")
        : type is { IsInterface: true, IsGenericType: true }
        && type.GetGenericArguments() is [var item] && item.MakeArrayType().IsAssignableTo(type)
            ? Array.CreateInstance(item, 0) : PublicTypes.Made(type);

    private sealed class WentOnException : Exception;

    private static Type? Closed(Type type)
    {
        if (!type.ContainsGenericParameters) return type;
        Type[][] tries = [[typeof(decimal)], [typeof(AgreementFact)], [typeof(Agreement), typeof(AgreementFact)]];
        foreach (var arguments in tries)
            try { return type.MakeGenericType(arguments); }
            catch (ArgumentException) { }
        return null;
    }
}
