using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes patterns as methods.</summary>
internal static class PatternEmitter
{
    // No name of a spec begins with these prefixes.
    private const string FieldPrefix = "pattern_";

    private const string MethodPrefix = "Matches_";

    public static void Write(SourceWriter code, IEnumerable<PatternCode> patterns)
    {
        foreach (PatternCode pattern in patterns)
        {
            WritePattern(code, pattern);
        }
    }

    private static void WritePattern(SourceWriter code, PatternCode pattern)
    {
        code.WriteBlankLine();
        code.WriteLine($"// {pattern.Text}");
        if (pattern.Runs is { } runs)
        {
            WriteRuns(code, pattern.Name, runs);
            return;
        }

        string field = FieldPrefix + pattern.Name.Substring(MethodPrefix.Length);
        code.WriteLine($"private static bool {pattern.Name}(string value) =>{Layout.Fill}({field} ??= new TextPattern({Layout.JoinList([.. pattern.NormalForm])})).IsMatch(value);");
        code.WriteBlankLine();
        code.WriteLine($"private static TextPattern? {field};");
    }

    private static void WriteRuns(SourceWriter code, string name, RunsCode runs)
    {
        string start = runs.FromStart ? "0" : "start";
        Condition any = Condition.Any(runs.Alternatives.Select((_, i) => Condition.Of($"{name}{i + 1}(value, {start})")));
        if (runs.FromStart)
        {
            code.WriteLine($"private static bool {name}(string value) =>{Layout.Fill}{any.Format()};");
        }
        else
        {
            using (code.OpenBlock($"private static bool {name}(string value)"))
            {
                using (code.OpenBlock("for (int start = 0; start <= value.Length; start++)"))
                {
                    code.WriteLine(Layout.If(any, "return true;"));
                }

                code.WriteBlankLine();
                code.WriteLine("return false;");
            }
        }

        for (int i = 0; i < runs.Alternatives.Count; i++)
        {
            WriteSequence(code, $"{name}{i + 1}", runs.Alternatives[i], runs.ToEnd);
        }
    }

    private static void WriteSequence(SourceWriter code, string name, SequenceCode sequence, bool toEnd)
    {
        code.WriteBlankLine();
        using (code.OpenBlock($"private static bool {name}(string value, int index)"))
        {
            if (sequence.Runs.Count > 0)
            {
                code.WriteLine("int from = index;");
            }

            for (int i = 0; i < sequence.Runs.Count; i++)
            {
                RunCode run = sequence.Runs[i];
                string limit = run.Max is { } max ? $" && index - from < {max}" : "";
                string character = run.Condition.IsTrue ? "" : Layout.Fill + "&& " + run.Condition.FormatOperand();
                code.WriteLine($$"""while (index < value.Length{{limit}}{{character}}) { index++; }""");
                if (run.Min > 0)
                {
                    code.WriteLine($$"""if (index - from < {{run.Min}}) { return false; }""");
                }

                if (i + 1 < sequence.Runs.Count)
                {
                    code.WriteLine("from = index;");
                }
            }

            code.WriteLine(toEnd ? "return index == value.Length;" : "return true;");
        }
    }
}
