using Care.Partnerships.Feedback;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/figures.md.</summary>
public class FiguresGuide
{
    [Fact]
    public void Reading_a_figure()
    {
        Dated<ServiceLevels> levels = ServiceLevels.Suggested;
        Console.WriteLine($"{levels.Owner}: {levels.Source}");
        Console.WriteLine(levels.Use().Required().AnswerDays);       // 21; refused where nobody confirmed it

        levels.Use().Required().AnswerDays.Should().Be(21);
    }
}
