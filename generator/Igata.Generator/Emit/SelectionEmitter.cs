using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes the methods that select a case among several of one JSON kind, by the members of an object or by the first item of an array.</summary>
internal static class SelectionEmitter
{
    private const string Parameters = "(ReadOnlySpan<byte> json, int position, ref JsonReader reader)";

    private const string Arguments = "(json, position, ref reader)";

    /// <summary>Writes the local with the number of the selected case.</summary>
    public static void WriteSelected(SourceWriter code, SelectionCode selection)
    {
        if (selection.IsNeeded)
        {
            string objects = selection.Objects is { } members ? $"kind == JsonKind.Object ? {members.Name}{Arguments} :{Layout.Fill}" : "";
            string arrays = selection.Arrays is { } items ? $"kind == JsonKind.Array ? {items.Name}{Arguments} :{Layout.Fill}" : "";
            code.WriteLine($"int selected = {objects}{arrays}0;");
        }
    }

    public static void Write(SourceWriter code, SelectionCode selection)
    {
        if (selection.Objects is { } members)
        {
            WriteMembers(code, members);
        }

        if (selection.Arrays is { } items)
        {
            WriteItems(code, items);
            Write(code, items.Selection);
        }
    }

    private static void WriteMembers(SourceWriter code, MemberSelector selector)
    {
        code.WriteBlankLine();
        using (code.OpenBlock($"private static int {selector.Name}{Parameters}"))
        {
            for (int word = 0; word < selector.WordCount; word++)
            {
                code.WriteLine($"ulong {MemberSelector.GetWordName(word)} = 0;");
            }

            code.WriteLine("int current = position;");
            code.WriteLine("reader.PushDepth(position);");
            using (code.OpenBlock("while (JsonParsing.TryReadNextName(json, position, ref current, ref reader, out ReadOnlySpan<byte> name))"))
            {
                // Without a required member or a constant there is nothing to look for, and an empty switch is a warning.
                if (selector.Members.Count > 0)
                {
                    using (code.OpenBlock("switch (name.Length)"))
                    {
                        foreach (SelectorMember member in selector.Members)
                        {
                            // If a name occurs twice, the last value counts, as for a record.
                            code.WriteLine($"case {System.Text.Encoding.UTF8.GetByteCount(member.Wire)} when name.SequenceEqual({Literal.Create(member.Wire)}u8): {FormatAssignments(member)}{Layout.Fill}break;");
                        }
                    }

                    code.WriteBlankLine();
                }

                code.WriteLine("JsonParsing.Skip(json, ref current, ref reader);");
            }

            code.WriteBlankLine();
            code.WriteLine("reader.PopDepth();");
            code.WriteLine($"return {string.Concat(selector.Choices.Select(choice => $"{choice.Condition.Format()} ? {choice.Case}{Layout.Fill}: "))}0;");
        }
    }

    private static string FormatAssignments(SelectorMember member) =>
        Layout.JoinStatements(member.Facts.GroupBy(fact => fact.Bit.Word).Select(word => FormatAssignment(MemberSelector.GetWordName(word.Key), [.. word])));

    private static string FormatAssignment(string word, SelectorFact[] facts)
    {
        string mask = PresenceBits.FormatMask(facts.Aggregate(0UL, (mask, fact) => mask | 1UL << fact.Bit.Index));
        string bits = string.Join(Layout.Fill + "| ", facts.Select(fact => fact.Test.IsTrue ? fact.Bit.Mask : $"({fact.Test.Format()} ? {fact.Bit.Mask}UL : 0)"));
        return facts.Length == 1 && facts[0].Test.IsTrue ? $"{word} |= {mask};" : $"{word} = ({word} & ~{mask}UL){Layout.Fill}| {bits};";
    }

    private static void WriteItems(SourceWriter code, ItemSelector selector)
    {
        code.WriteBlankLine();
        using (code.OpenBlock($"private static int {selector.Name}{Parameters}"))
        {
            code.WriteLine($$"""if (!JsonParsing.TryFindFirstItem(json, ref position, ref reader)){{Layout.Break}}{ return {{selector.EmptyCase}}; }""");
            code.WriteBlankLine();
            if (selector.NeedsKind)
            {
                code.WriteLine("JsonKind kind = JsonParsing.Peek(json, position);");
                WriteSelected(code, selector.Selection);
            }

            foreach (SelectorChoice choice in selector.Choices)
            {
                code.WriteLine(Layout.If(choice.Condition, $"return {choice.Case};"));
            }

            if (!selector.Choices.Any(choice => choice.Condition.IsTrue))
            {
                code.WriteLine("return 0;");
            }
        }
    }
}
