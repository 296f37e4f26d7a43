using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>The methods that checks call: loops over items, and patterns as code.</summary>
internal static class CheckEmitter
{
    public static void Methods(SourceWriter code, IEnumerable<CheckCode> checks)
    {
        foreach (CheckCode check in checks)
        {
            if (check.Items is { } items)
            {
                Items(code, items);
            }

            if (check.Pattern is { } pattern)
            {
                Pattern(code, pattern);
            }
        }
    }

    public static void Patterns(SourceWriter code, IEnumerable<PatternCode> patterns)
    {
        foreach (PatternCode pattern in patterns)
        {
            Pattern(code, pattern);
        }
    }

    private static void Items(SourceWriter code, ItemsCode items)
    {
        string each = items.IsMap ? $"KeyValuePair<string, {items.ItemType}> pair" : $"{items.ItemType} item";
        string value = items.IsMap ? items.Value.Replace("item", "pair.Value") : items.Value;
        string isNull = items.MayBeNull ? (items.IsMap ? "pair.Value" : "item") + " is null || " : "";
        string all = string.Join(" && ", items.Checks.Select(check => Types.Unbrace(check.Condition, value, "")));
        code.Blank();
        using (code.Open($"private static bool AreValid_{items.Name}({items.Container} items)"))
        {
            using (code.Open($"foreach ({each} in items)"))
            {
                code.Line($$"""if (!({{(isNull.Length == 0 || items.Checks.Count == 1 ? isNull + all : $"{isNull}({all})")}})) { return false; }""");
            }

            code.Blank();
            code.Line("return true;");
        }

        code.Blank();
        using (code.Open($"private static void Validate_{items.Name}(string? member, {items.Container} items, Violations violations)"))
        {
            code.Line("violations.Push(member);");
            if (!items.IsMap)
            {
                code.Line("int index = 0;");
            }

            using (code.Open($"foreach ({each} in items)"))
            {
                code.Line(items.IsMap ? "violations.Push(pair.Key);" : "violations.Push(index++);");
                string reports = string.Join(" ", items.Checks.Select(check => Types.Unbrace(check.Report, value, "")));
                code.Line(items.MayBeNull ? $$"""if ({{(items.IsMap ? "pair.Value" : "item")}} is not null) { {{reports}} }""" : reports);
                code.Line("violations.Pop();");
            }

            code.Blank();
            code.Line("violations.Pop();");
        }

        Methods(code, items.Checks);
    }

    private static void Pattern(SourceWriter code, PatternCode pattern)
    {
        string start = pattern.FromStart ? "0" : "start";
        string any = string.Join(" || ", pattern.Alternatives.Select((_, i) => $"{pattern.Name}{i + 1}(value, {start})"));
        code.Blank();
        code.Line($"/// <summary><c>{pattern.Text}</c></summary>");
        if (pattern.FromStart)
        {
            code.Line($"private static bool {pattern.Name}(string value) => {any};");
        }
        else
        {
            using (code.Open($"private static bool {pattern.Name}(string value)"))
            {
                using (code.Open("for (int start = 0; start <= value.Length; start++)"))
                {
                    code.Line($$"""if ({{any}}) { return true; }""");
                }

                code.Blank();
                code.Line("return false;");
            }
        }

        for (int i = 0; i < pattern.Alternatives.Count; i++)
        {
            Sequence(code, $"{pattern.Name}{i + 1}", pattern.Alternatives[i], pattern.ToEnd);
        }
    }

    private static void Sequence(SourceWriter code, string name, SequenceCode sequence, bool toEnd)
    {
        code.Blank();
        using (code.Open($"private static bool {name}(string value, int at)"))
        {
            if (sequence.Runs.Count > 0)
            {
                code.Line("int from = at;");
            }

            for (int i = 0; i < sequence.Runs.Count; i++)
            {
                RunCode run = sequence.Runs[i];
                string most = run.Max is { } max ? $" && at - from < {max}" : "";
                code.Line($$"""while (at < value.Length{{most}} && {{run.Condition}}) { at++; }""");
                if (run.Min > 0)
                {
                    code.Line($$"""if (at - from < {{run.Min}}) { return false; }""");
                }

                if (i + 1 < sequence.Runs.Count)
                {
                    code.Line("from = at;");
                }
            }

            code.Line(toEnd ? "return at == value.Length;" : "return true;");
        }
    }
}
