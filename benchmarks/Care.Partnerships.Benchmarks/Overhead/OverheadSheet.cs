using ClosedXML.Excel;

namespace Care.Partnerships.Benchmarks.Overhead;

/// <summary>
/// The same budget as the sheet that one would make of it: a line below the other, sums by category, the cap of each
/// subaward, the rate.
/// </summary>
internal static class OverheadSheet
{
    private const string LeftOut =
        "Equipment,CapitalExpenditure,PatientCare,Rent,TuitionRemission,Scholarships,ParticipantSupport";
    private static readonly XLWorkbook Book = Made();

    /// <summary>The overhead after all formulas were calculated anew.</summary>
    public static decimal Recalculated()
    {
        Book.RecalculateAllFormulas();
        return (decimal)Book.Worksheet(1).Cell("H1").GetDouble();
    }

    private static XLWorkbook Made()
    {
        var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Budget");
        var lines = OverheadWork.Sheet;
        for (var i = 0; i < lines.Count; i++)
        {
            sheet.Cell(i + 1, 1).Value = lines[i].Category.ToString();
            sheet.Cell(i + 1, 2).Value = lines[i].Amount;
            sheet.Cell(i + 1, 3).Value = lines[i].Subaward ?? "";
        }

        string[] subawards = [.. lines.Select(line => line.Subaward).OfType<string>().Distinct()];
        for (var i = 0; i < subawards.Length; i++)
        {
            sheet.Cell(i + 1, 5).Value = subawards[i];
            sheet.Cell(i + 1, 6).FormulaA1 = $"MIN(25000,SUMIF(C$1:C${lines.Count},E{i + 1},B$1:B${lines.Count}))";
        }

        var without = string.Join(
            "", $"{LeftOut},Subaward"
                .Split(',')
                .Select(category => $"-SUMIF(A1:A{lines.Count},\"{category}\",B1:B{lines.Count})"));
        sheet.Cell("G1").FormulaA1 = $"SUM(B1:B{lines.Count}){without}+SUM(F1:F{subawards.Length})";
        sheet.Cell("H1").FormulaA1 = "ROUND(G1*10/100,2)";
        return book;
    }
}
