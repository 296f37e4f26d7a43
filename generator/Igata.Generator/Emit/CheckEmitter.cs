using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>The methods that checks call: loops over items, and patterns as code.</summary>
internal static class CheckEmitter
{
    public static void WriteMethods(SourceWriter code, IEnumerable<CheckCode> checks)
    {
        foreach (CheckCode check in checks)
        {
            if (check.Items is { } items)
            {
                WriteItems(code, items);
            }

            if (check.Pattern is { } pattern)
            {
                WritePattern(code, pattern);
            }
        }
    }

    public static void WritePatterns(SourceWriter code, IEnumerable<PatternCode> patterns)
    {
        foreach (PatternCode pattern in patterns)
        {
            WritePattern(code, pattern);
        }
    }

    private static void WriteItems(SourceWriter code, ItemsCode items)
    {
        string each = items.IsMap ? $"KeyValuePair<string, {items.ItemType}> pair" : $"{items.ItemType} item";
        string value = items.IsMap ? items.Value.Replace("item", "pair.Value") : items.Value;
        string isNull = items.MayBeNull ? (items.IsMap ? "pair.Value" : "item") + " is null || " : "";
        string all = string.Join(" && ", items.Checks.Select(check => TypeMap.Format(check.Condition, value, "")));
        code.WriteBlankLine();
        using (code.OpenBlock($"private static bool AreValid_{items.Name}({items.Container} items)"))
        {
            using (code.OpenBlock($"foreach ({each} in items)"))
            {
                code.WriteLine($$"""if (!({{(isNull.Length == 0 || items.Checks.Count == 1 ? isNull + all : $"{isNull}({all})")}})) { return false; }""");
            }

            code.WriteBlankLine();
            code.WriteLine("return true;");
        }

        code.WriteBlankLine();
        using (code.OpenBlock($"private static void Validate_{items.Name}(string? member, {items.Container} items, ViolationsBuilder violations)"))
        {
            code.WriteLine("violations.PushSegment(member);");
            if (!items.IsMap)
            {
                code.WriteLine("int index = 0;");
            }

            using (code.OpenBlock($"foreach ({each} in items)"))
            {
                code.WriteLine(items.IsMap ? "violations.PushSegment(pair.Key);" : "violations.PushSegment(index++);");
                string reports = string.Join(" ", items.Checks.Select(check => TypeMap.Format(check.Report, value, "")));
                code.WriteLine(items.MayBeNull ? $$"""if ({{(items.IsMap ? "pair.Value" : "item")}} is not null) { {{reports}} }""" : reports);
                code.WriteLine("violations.PopSegment();");
            }

            code.WriteBlankLine();
            code.WriteLine("violations.PopSegment();");
        }

        WriteMethods(code, items.Checks);
    }

    private static void WritePattern(SourceWriter code, PatternCode pattern)
    {
        string start = pattern.FromStart ? "0" : "start";
        string any = string.Join(" || ", pattern.Alternatives.Select((_, i) => $"{pattern.Name}{i + 1}(value, {start})"));
        code.WriteBlankLine();
        code.WriteLine($"/// <summary><c>{pattern.Text}</c></summary>");
        if (pattern.FromStart)
        {
            code.WriteLine($"private static bool {pattern.Name}(string value) => {any};");
        }
        else
        {
            using (code.OpenBlock($"private static bool {pattern.Name}(string value)"))
            {
                using (code.OpenBlock("for (int start = 0; start <= value.Length; start++)"))
                {
                    code.WriteLine($$"""if ({{any}}) { return true; }""");
                }

                code.WriteBlankLine();
                code.WriteLine("return false;");
            }
        }

        for (int i = 0; i < pattern.Alternatives.Count; i++)
        {
            WriteSequence(code, $"{pattern.Name}{i + 1}", pattern.Alternatives[i], pattern.ToEnd);
        }
    }

    private static void WriteSequence(SourceWriter code, string name, SequenceCode sequence, bool toEnd)
    {
        code.WriteBlankLine();
        using (code.OpenBlock($"private static bool {name}(string value, int at)"))
        {
            if (sequence.Runs.Count > 0)
            {
                code.WriteLine("int from = at;");
            }

            for (int i = 0; i < sequence.Runs.Count; i++)
            {
                RunCode run = sequence.Runs[i];
                string limit = run.Max is { } max ? $" && at - from < {max}" : "";
                code.WriteLine($$"""while (at < value.Length{{limit}} && {{run.Condition}}) { at++; }""");
                if (run.Min > 0)
                {
                    code.WriteLine($$"""if (at - from < {{run.Min}}) { return false; }""");
                }

                if (i + 1 < sequence.Runs.Count)
                {
                    code.WriteLine("from = at;");
                }
            }

            code.WriteLine(toEnd ? "return at == value.Length;" : "return true;");
        }
    }
}
