using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Specs.Diagnostics;

namespace Igata.Import.Checking;

/// <content>Unions that nothing distinguishes, and parameters that are no text.</content>
internal sealed partial class Remedies
{
    private bool WeakenType(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        WrittenSpan span = path.LastOrDefault(candidate => candidate.Value is SpecText { Kind: SpecTextKind.Expression });
        if (span.Value is not SpecText text)
        {
            return WeakenViews(finding, path);
        }

        if (IsIn(path, "views"))
        {
            return WeakenViews(finding, path);
        }

        string[] cases = SplitUnion(text.Text);
        bool canHaveKeywords = span.Entry is { Key: "type" } || (span.Entry is not null && (IsMember(span, path) || (path[0].Entry?.Key == "types" && path.Count == 2)));
        if (cases.Length < 2 || cases.Contains("null") || !canHaveKeywords)
        {
            report.Weaker(FindAt(path), $"{DescribeUnion(text.Text, cases.Length)} is read as any value: {finding.Message}");
            text.Text = ReplaceUnions(text.Text);
            return true;
        }

        report.Weaker(FindAt(path), $"{DescribeUnion(text.Text, cases.Length)} is kept as views: {finding.Message}");
        SpecList views = SpecList.Create(cases.Select(CreateView));
        SpecMap target = span.Entry!.Key == "type" && span.Map!["fields"] is null && !IsMember(span, path) ? span.Map! : FindOrCreateMap(span, path);
        target.Remove("type");
        target.Entries.Insert(0, new SpecEntry("views", views, span.Entry.At));
        return true;
    }

    private static string DescribeUnion(string expression, int cases) => expression.Length > 80 ? $"A union of {cases} types" : $"'{expression}'";

    private SpecMap FindOrCreateMap(WrittenSpan span, IReadOnlyList<WrittenSpan> path)
    {
        // A type that is only an expression is written without its keyword.
        if (path[0].Entry?.Key == "types" && path.Count == 2 && FindType(span.Entry?.Key) is { } type)
        {
            return type.Map;
        }

        var map = new SpecMap();
        span.Entry!.Value = map;
        return map;
    }

    private static SpecNode CreateView(string expression)
    {
        if (expression.All(char.IsAsciiLetterOrDigit) && char.IsUpper(expression[0]))
        {
            return new SpecText(expression, SpecTextKind.Expression);
        }

        string name = NameTable.Create(expression, "View");
        return new SpecMap().Add(char.ToLowerInvariant(name[0]) + name[1..], expression, SpecTextKind.Expression);
    }

    private bool WeakenViews(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        SpecMap? map = path.Select(span => span.Value).OfType<SpecMap>().LastOrDefault(candidate => candidate["views"] is not null || candidate["cases"] is not null || candidate["tuple"] is not null);
        if (map is null)
        {
            return false;
        }

        report.Weaker(FindAt(path), $"A union is read as any value: {finding.Message}");
        foreach (string keyword in new[] { "views", "cases", "discriminator", "tuple", "items", "type" })
        {
            map.Remove(keyword);
        }

        map.Entries.Insert(0, new SpecEntry("type", new SpecText("any", SpecTextKind.Expression), null));
        return true;
    }

    private bool WeakenParameter(SpecDiagnostic finding, IReadOnlyList<WrittenSpan> path)
    {
        int section = path.ToList().FindIndex(span => span.Entry is { } entry && ParameterSections.Contains(entry.Key) && span.Value is SpecMap);
        if (section < 0 || section + 1 >= path.Count || path[section + 1].Entry is not { } parameter)
        {
            return false;
        }

        SpecMap member = RestBodyShaper.Expand(parameter.Value);
        bool isString = member["type"] is SpecText { Text: "string" };
        if (isString)
        {
            return RemoveMember(finding, path);
        }

        report.Weaker(parameter.At ?? FindAt(path), $"'{parameter.Key.TrimEnd('?')}' is a string, which the caller writes: {finding.Message}");
        SpecMap text = new SpecMap().Add("type", "string", SpecTextKind.Expression);
        text.Entries.AddRange(member.Entries.Where(entry => entry.Key is "as" or "summary" or "remarks" or "stability" or "secret"));
        parameter.Value = TypeShaper.Simplify(text);
        return true;
    }

    /// <summary>Splits a union at its outermost <c>or</c>.</summary>
    private static string[] SplitUnion(string expression)
    {
        var parts = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < expression.Length; i++)
        {
            depth += expression[i] == '(' ? 1 : expression[i] == ')' ? -1 : 0;
            if (depth == 0 && string.CompareOrdinal(expression, i, " or ", 0, 4) == 0)
            {
                parts.Add(expression[start..i]);
                start = i + 4;
            }
        }

        parts.Add(expression[start..]);
        return [.. parts];
    }

    // "list of (A or B)" becomes "list of any", and "A or B" becomes "any".
    private static string ReplaceUnions(string expression)
    {
        int open = expression.IndexOf('(', StringComparison.Ordinal);
        bool isGroup = open > 0 && expression.EndsWith(')') && SplitUnion(expression).Length == 1;
        return isGroup ? expression[..open] + "any" : SplitUnion(expression).Length == 1 && expression.Contains(" of ", StringComparison.Ordinal) ? expression[..(expression.LastIndexOf(" of ", StringComparison.Ordinal) + 4)] + "any" : "any";
    }
}
