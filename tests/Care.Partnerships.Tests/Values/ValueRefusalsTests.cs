using System.Reflection;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Values;

public class ValueRefusalsTests
{
    [Fact]
    public void Codes_run_from_1_without_gap_or_double_in_the_order_of_the_catalogue()
    {
        var refusals = typeof(ValueRefusals)
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(make =>
                (Refusal)
                    make.Invoke(
                        null,
                        [
                            .. make.GetParameters()
                                .Select(p =>
                                    p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType)
                                    : p.ParameterType == typeof(Currency) ? Currency.Eur
                                    : "x")
                        ])!)
            .ToArray();
        refusals.Select(refusal => refusal.Code).Should().Equal(Enumerable.Range(1, 34).Select(i => $"CP-VAL-{i:000}"));
        refusals
            .Should()
            .OnlyContain(refusal =>
                refusal.Message.Contains(':') && refusal.Message.EndsWith('.') && refusal.Field.Length > 0);
    }
}
