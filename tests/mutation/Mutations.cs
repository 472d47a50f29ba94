using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace Care.Partnerships.Mutation;

/// <summary>Finds every place of a file that a mutation fits, and writes it as a change of text.</summary>
internal sealed class Mutations : CSharpSyntaxWalker
{
    private static readonly Dictionary<SyntaxKind, (string Operator, string After)> Tokens = new()
    {
        [LessThanToken] = ("boundary", "<="), [LessThanEqualsToken] = ("boundary", "<"),
        [GreaterThanToken] = ("boundary", ">="), [GreaterThanEqualsToken] = ("boundary", ">"),
        [EqualsEqualsToken] = ("equality", "!="), [ExclamationEqualsToken] = ("equality", "=="),
        [AmpersandAmpersandToken] = ("and/or", "||"), [BarBarToken] = ("and/or", "&&"),
        [AndKeyword] = ("and/or", "or"), [OrKeyword] = ("and/or", "and"),
        [PlusToken] = ("arithmetic", "-"), [MinusToken] = ("arithmetic", "+"),
        [AsteriskToken] = ("arithmetic", "/"), [SlashToken] = ("arithmetic", "*"),
        [PercentToken] = ("arithmetic", "*"),
        [PlusEqualsToken] = ("arithmetic", "-="), [MinusEqualsToken] = ("arithmetic", "+="),
        [PlusPlusToken] = ("arithmetic", "--"), [MinusMinusToken] = ("arithmetic", "++"),
    };

    private static readonly Dictionary<string, string> Methods = Pairs(
        ("Min", "Max"), ("MinBy", "MaxBy"), ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Any", "All"),
        ("Floor", "Ceiling"), ("Take", "Skip"), ("OrderBy", "OrderByDescending"), ("ThenBy", "ThenByDescending"),
        ("StartsWith", "EndsWith"));

    // A link of a chain that hands on what it was called on.
    private static readonly HashSet<string> Links =
    [
        "OnlyWhen", "Provided", "ProvidedAll", "KeptAs", "Where", "OrderBy", "OrderByDescending", "ThenBy", "Distinct",
        "Reverse", "Take", "Skip", "Trim"
    ];

    private readonly List<Mutant> _found = [];
    private readonly Package _package;
    private readonly string _path;
    private readonly SourceText _text;

    private Mutations(Package package, string path, SourceText text) =>
        (_package, _path, _text) = (package, path, text);

    public static IReadOnlyList<Mutant> Of(Package package, string path, SyntaxTree tree)
    {
        var finder = new Mutations(package, path, tree.GetText());
        finder.Visit(tree.GetRoot());
        return finder._found;
    }

    public override void Visit(SyntaxNode? node)
    {
        if (node is null || IsForPeople(node)) return;
        Find(node);
        base.Visit(node);
    }

    // What no rule depends on: texts for people, what a debugger or a programmer's mistake shows, what callers hold.
    private bool IsForPeople(SyntaxNode node) => node switch
    {
        AttributeListSyntax or ThrowExpressionSyntax or ThrowStatementSyntax => true,
        InterpolatedStringTextSyntax or InterpolationFormatClauseSyntax => true,
        InterpolatedStringExpressionSyntax => _path.EndsWith("Refusals.cs", StringComparison.Ordinal),
        EqualsValueClauseSyntax => node.Parent is ParameterSyntax,
        MethodDeclarationSyntax { Identifier.Text: "ToString" or "GetHashCode" or "PrintMembers" } => true,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => true,
        _ => false,
    };

    private void Find(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax { RawKind: (int)CoalesceExpression } coalesce:
                Change("coalesce", coalesce, Text(coalesce.Left));
                if (coalesce.Right is not ThrowExpressionSyntax) Change("coalesce", coalesce, Text(coalesce.Right));
                break;
            case BinaryExpressionSyntax binary: Change(binary.OperatorToken); break;
            case BinaryPatternSyntax pattern: Change(pattern.OperatorToken); break;
            case RelationalPatternSyntax pattern: Change(pattern.OperatorToken); break;
            case AssignmentExpressionSyntax assignment: Change(assignment.OperatorToken); break;
            case PostfixUnaryExpressionSyntax { Parent: not ForStatementSyntax } step:
                Change(step.OperatorToken); break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)LogicalNotExpression } not:
                Change("negation", not, Text(not.Operand)); break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)UnaryMinusExpression } minus:
                Change("arithmetic", minus, Text(minus.Operand)); break;
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax not }:
                Change("negation", not, Text(not.Pattern)); break;
            case IsPatternExpressionSyntax isPattern:
                Change("negation", isPattern.Pattern, $"not ({Text(isPattern.Pattern)})"); break;
            case IfStatementSyntax condition when !IsNegatedElsewhere(condition.Condition):
                Change("negation", condition.Condition, $"!({Text(condition.Condition)})"); break;
            case ConditionalExpressionSyntax choice: Swap("branches", choice.WhenTrue, choice.WhenFalse); break;
            case LiteralExpressionSyntax literal: Literal(literal); break;
            case SwitchExpressionSyntax choice: Arms(choice); break;
            case CollectionExpressionSyntax list: Drop("list element", list.Elements, _ => true); break;
            case InitializerExpressionSyntax list: Drop("initializer", list.Expressions, _ => true); break;
            case PropertyPatternClauseSyntax list: Drop("subpattern", list.Subpatterns, _ => true); break;
            case ArgumentListSyntax list: Drop("table row", list.Arguments, IsRow); break;
            case InvocationExpressionSyntax call: Call(call); break;
            case ExpressionStatementSyntax or YieldStatementSyntax { Expression: not null } or ContinueStatementSyntax:
                Change("statement", node, ";"); break;
            default: break;
        }
    }

    private void Literal(LiteralExpressionSyntax literal)
    {
        var text = literal.Token.Text;
        switch ((SyntaxKind)literal.RawKind)
        {
            case TrueLiteralExpression: Change("true/false", literal, "false"); break;
            case FalseLiteralExpression: Change("true/false", literal, "true"); break;
            case NumericLiteralExpression:
                Change("number", literal, int.TryParse(text, out var whole) ? $"{whole + 1}" : $"({text} + 1)"); break;
            case CharacterLiteralExpression: Change("text", literal, text == "'x'" ? "'y'" : "'x'"); break;
            // Names and codes have no blank in them; sentences are for people.
            case StringLiteralExpression when !literal.Token.ValueText.Any(char.IsWhiteSpace) && text.StartsWith('"'):
                Change("text", literal, text.Insert(text.LastIndexOf('"'), "x")); break;
            default: break;
        }
    }

    private void Arms(SwitchExpressionSyntax choice)
    {
        Drop("switch arm", choice.Arms, arm => arm.Pattern is not DiscardPatternSyntax);
        for (var i = 1; i < choice.Arms.Count; i++)
            if (choice.Arms[i].Expression is not ThrowExpressionSyntax)
                Swap("switch arms swapped", choice.Arms[i - 1].Expression, choice.Arms[i].Expression);
    }

    private void Call(InvocationExpressionSyntax call)
    {
        if (call.Expression is MemberAccessExpressionSyntax member)
        {
            var name = member.Name.Identifier.Text;
            // "Any()" without a condition has no counterpart.
            if (Methods.TryGetValue(name, out var other) && (name != "Any" || call.ArgumentList.Arguments.Count > 0))
                Change("method", member.Name, Text(member.Name).Replace(name, other, StringComparison.Ordinal));
            if (Links.Contains(name))
                Change("call dropped", TextSpan.FromBounds(member.OperatorToken.SpanStart, call.Span.End), "");
        }
        else if (IsRow(call) && By(call) is { } by && Another(call, by) is { } another) Change("by", by, another);
    }

    // Who may do it, in a row of a table: "On<TFact>(verb, from, to, by)".
    private static IdentifierNameSyntax? By(InvocationExpressionSyntax row) =>
        row.ArgumentList.Arguments is [.., { Expression: IdentifierNameSyntax by }] ? by : null;

    private static string? Another(InvocationExpressionSyntax row, IdentifierNameSyntax by) =>
        row.FirstAncestorOrSelf<ArgumentListSyntax>(list => list != row.ArgumentList && list.Arguments.Any(IsRow))?
            .Arguments.Where(IsRow).Select(argument => By(RowOf(argument.Expression)!)?.Identifier.Text)
            .FirstOrDefault(other => other is not null && other != by.Identifier.Text);

    private static bool IsRow(ArgumentSyntax argument) =>
        argument.Expression is TupleExpressionSyntax || RowOf(argument.Expression) is not null;

    private static bool IsRow(InvocationExpressionSyntax call) => call.Expression is SimpleNameSyntax
    {
        Identifier.Text: "On" or "OnDay"
    };

    private static InvocationExpressionSyntax? RowOf(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call when IsRow(call) => call,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax link } => RowOf(link.Expression),
        _ => null,
    };

    // "a == b" becomes "a != b" anyway, and "!a" becomes "a".
    private static bool IsNegatedElsewhere(ExpressionSyntax condition) => condition
        is BinaryExpressionSyntax { RawKind: (int)EqualsExpression or (int)NotEqualsExpression }
        or IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax;

    private void Change(SyntaxToken token)
    {
        if (Tokens.TryGetValue(token.Kind(), out var change)) Change(change.Operator, token.Span, change.After);
    }

    private void Change(string kind, SyntaxNode node, string after) => Change(kind, node.Span, after);

    private void Change(string kind, TextSpan span, string after)
    {
        var start = _text.Lines.GetLinePosition(span.Start);
        _found.Add(new(
            _package, _path, start.Line + 1, start.Character + 1, kind, span, _text.ToString(span), after));
    }

    private void Drop<T>(string kind, SeparatedSyntaxList<T> list, Func<T, bool> may) where T : SyntaxNode
    {
        for (var i = 0; i < list.Count; i++)
            if (may(list[i]))
                Change(kind, i + 1 < list.Count ? TextSpan.FromBounds(list[i].SpanStart, list[i + 1].SpanStart)
                    : i > 0 ? TextSpan.FromBounds(list[i - 1].Span.End, list[i].Span.End) : list[i].Span, "");
    }

    private void Swap(string kind, SyntaxNode first, SyntaxNode second) =>
        Change(kind, TextSpan.FromBounds(first.SpanStart, second.Span.End),
            Text(second) + _text.ToString(TextSpan.FromBounds(first.Span.End, second.SpanStart)) + Text(first));

    private string Text(SyntaxNode node) => _text.ToString(node.Span);

    private static Dictionary<string, string> Pairs(params (string One, string Other)[] pairs) =>
        pairs.SelectMany(pair => new[] { pair, (pair.Other, pair.One) }).ToDictionary();
}
