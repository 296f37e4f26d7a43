using System.Text;
using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes the JSON reader of a record. It expects the members in the order of the spec, and compares each name as one literal. Any other
/// order, and members that the spec does not define, are handled by a second method. It is a separate method because it is rarely
/// called, and is therefore compiled on its own.
/// </summary>
internal static class RecordReader
{
    private const string Position = "current";

    private const string Unknown = "ref read." + MemberAccess.Unknown;

    public static void Write(SourceWriter code, RecordCode record)
    {
        if (record.ReadsByTable && record.Members.Count > 0)
        {
            WriteByTable(code, record);
            return;
        }

        WriteInOrder(code, record);
        WriteInAnyOrder(code, record);
    }

    private static SourceWriter.Block OpenReader(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        code.WriteLine("[MethodImpl(MethodImplOptions.NoInlining)]");
        return code.OpenBlock($"internal static {record.Name} ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)");
    }

    /// <summary>Writes a reader that is one loop. The table predicts the next member.</summary>
    private static void WriteByTable(SourceWriter code, RecordCode record)
    {
        using (OpenReader(code, record))
        {
            code.WriteLine($"var read = {RecordProperties.FormatNew(record)};");
            code.WriteLine("int current = position;");
            for (int wordIndex = 0; wordIndex < record.SeenWordCount; wordIndex++)
            {
                code.WriteLine($"ulong {MemberAccess.GetSeenName(wordIndex)} = 0;");
            }

            code.WriteLine("reader.PushDepth(current);");
            WriteLoop(code, record, "position");
            code.WriteBlankLine();
            WriteChecks(code, record);
        }
    }

    private static void WriteInOrder(SourceWriter code, RecordCode record)
    {
        using (OpenReader(code, record))
        {
            code.WriteLine($"var read = {RecordProperties.FormatNew(record)};");
            code.WriteLine(record.MaxOrderMisses is null ? "int current = position;" : "int current = position, misses = 0;");
            for (int wordIndex = 0; wordIndex < record.SeenWordCount; wordIndex++)
            {
                code.WriteLine($"ulong {MemberAccess.GetSeenName(wordIndex)} = 0;");
            }

            if (!record.FirstMemberIsRequired)
            {
                code.WriteLine("byte separator = (byte)'{';");
            }

            code.WriteLine("reader.PushDepth(current);");
            for (int i = 0; i < record.Members.Count; i++)
            {
                WriteMember(code, record, i);
            }

            WriteEnd(code, record);
        }
    }

    private static void WriteMember(SourceWriter code, RecordCode record, int index)
    {
        MemberCode member = record.Members[index];
        string separator = record.FirstMemberIsRequired ? "" : "ref separator, ";
        string name = $"\"{Literal.Escape(!record.FirstMemberIsRequired ? "" : index == 0 ? "{" : ",")}{member.NameLiteral}\"u8";
        string tooManyMisses = record.MaxOrderMisses is { } maxMisses ? $"++misses > {maxMisses}" : "";
        if (member is { Presence: Presence.Bit, Type.Read.OptionalMethod: { } method, Bit: { } bit })
        {
            string arguments = $"ref reader, ref {Position}, {separator}{name}, {Unknown},{Layout.Fill}ref read.{member.Field}, ref {MemberAccess.GetSeenName(bit.Word)}, {bit.Mask}";
            string call = $"JsonParsing.{method}({arguments})";
            code.WriteLine(tooManyMisses.Length == 0 ? call + ";" : $$"""if (!{{call}} && {{tooManyMisses}}){{Layout.Break}}{ goto anyOrder; }""");
            return;
        }

        string found = member.PreservesNull
            ? $"JsonParsing.TryReadOptionalName(json, ref {Position}, {separator}{name}, ref reader, {Unknown})"
            : $"JsonParsing.TryReadName(json, ref {Position}, {separator}{name}, ref reader)";
        string otherwise = record.FirstMemberIsRequired && index == 0 ? Layout.Fill + "else { goto anyOrder; }"
            : tooManyMisses.Length > 0 ? $$"""{{Layout.Fill}}else if ({{tooManyMisses}}) { goto anyOrder; }"""
            : "";
        code.WriteLine(Layout.If(Condition.Of(found), BuildAssignment(member)) + otherwise);
    }

    private static string BuildAssignment(MemberCode member)
    {
        ReadCall read = member.Nullable ? new NullableRead(member.Type.NullableName, member.Type.Read) : member.Type.Read;
        string seen = member.Bit is { } bit ? $" {MemberAccess.GetSeenName(bit.Word)} |= {bit.Mask};" : "";
        return $"read.{member.Field} = {read.Format(Position)};{seen}";
    }

    private static void WriteEnd(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        if (record.MaxOrderMisses is not null || record.FirstMemberIsRequired)
        {
            code.WriteLine("anyOrder:");
        }

        code.WriteLine(Layout.If(
            Condition.Of($"!JsonParsing.TryReadObjectEnd(json, ref {Position}, {(record.FirstMemberIsRequired ? "" : "ref separator, ")}ref reader)"),
            $"{FormatResult(record)} = ReadJsonInAnyOrder(read, json, position, {Position}, ref reader{FormatSeenArguments(record)});"));
        WriteChecks(code, record);
    }

    /// <summary>Writes the end of a reader: it checks which members were read, and returns the record.</summary>
    private static void WriteChecks(SourceWriter code, RecordCode record)
    {
        if (!record.FillsMembers)
        {
            WriteMissingChecks(code, record);
        }

        WritePresence(code, record);
        if (record.FillsMembers)
        {
            string isMissing = string.Join(" || ", Enumerable.Range(0, record.SeenWordCount).Where(word => GetRequiredMask(record, word) != 0).Select(word => FormatIsMissing(record, word)));
            code.WriteLine($$"""if ({{isMissing}}){{Layout.Break}}{ {{RecordFilling.FormatFill(record, FormatSeenArguments(record))}} }""");
        }

        RecordDirections.WriteAfterReading(code, record);
        code.WriteLine("reader.PopDepth();");
        code.WriteLine($"position = {Position};");
        code.WriteLine("return read;");
    }

    private static void WriteMissingChecks(SourceWriter code, RecordCode record)
    {
        int[] words = [.. Enumerable.Range(0, record.SeenWordCount).Where(word => GetRequiredMask(record, word) != 0)];
        if (words.Length > 0)
        {
            string isMissing = string.Join(" || ", words.Select(word => FormatIsMissing(record, word)));
            string seen = FormatWords(Enumerable.Range(0, record.SeenWordCount).Select(MemberAccess.GetSeenName));
            string required = FormatWords(Enumerable.Range(0, record.SeenWordCount).Select(word => PresenceBits.FormatMask(GetRequiredMask(record, word))));
            code.WriteLine($$"""if ({{isMissing}}) { throw JsonNames.CreateMissing(position, {{seen}}, {{required}}); }""");
        }
    }

    private static string FormatWords(IEnumerable<string> words) => words.Skip(1).Any() ? $"[{string.Join(", ", words)}]" : words.First();

    private static string FormatIsMissing(RecordCode record, int wordIndex)
    {
        string mask = PresenceBits.FormatMask(GetRequiredMask(record, wordIndex));
        return $"({MemberAccess.GetSeenName(wordIndex)} & {mask}) != {mask}";
    }

    private static void WritePresence(SourceWriter code, RecordCode record)
    {
        for (int wordIndex = 0; wordIndex < record.PresenceWordCount; wordIndex++)
        {
            ulong present = PresenceBits.GetMask(record.Members.Where(member => member.Presence is Presence.Bit), wordIndex);
            if (present != 0)
            {
                string mask = GetRequiredMask(record, wordIndex) == 0 ? "" : " & " + PresenceBits.FormatMask(present);
                code.WriteLine($"read.{MemberAccess.GetPresentName(wordIndex)} = {MemberAccess.GetSeenName(wordIndex)}{mask};");
            }
        }
    }

    private static void WriteInAnyOrder(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        code.WriteLine("[MethodImpl(MethodImplOptions.NoInlining)]");
        string result = record.SeenWordCount == 0 ? "int" : $"(int{string.Concat(Enumerable.Repeat(", ulong", record.SeenWordCount))})";
        using (code.OpenBlock($"private static {result} ReadJsonInAnyOrder({record.Name} read, ReadOnlySpan<byte> json, int start,{Layout.Fill}int {Position}, ref JsonReader reader{FormatSeenParameters(record)})"))
        {
            WriteLoop(code, record, "start");
            code.WriteBlankLine();
            code.WriteLine($"return {FormatResult(record)};");
        }
    }

    /// <summary>Writes the loop over the members of an object, and what it needs.</summary>
    private static void WriteLoop(SourceWriter code, RecordCode record, string start)
    {
        if (record.Members.Any(member => member.PreservesNull))
        {
            code.WriteLine("ExplicitNullTracker nulls = default;");
        }

        for (int i = 0; i < record.Families.Count; i++)
        {
            code.WriteLine($"FamilyBuilder<{record.Families[i].Type.Item!.Name}> family{i} = default;");
        }

        WriteMemberLoop(code, record, start);
        if (record.Families.Count > 0)
        {
            code.WriteBlankLine();
        }

        for (int i = 0; i < record.Families.Count; i++)
        {
            code.WriteLine($"read.{record.Families[i].Field} = family{i}.ToMap();");
        }
    }

    // The values are passed and returned by value, because a local whose address is taken stays in memory, on the fast path too.
    private static string FormatResult(RecordCode record) => record.SeenWordCount == 0 ? Position : $"({Position}{FormatSeenArguments(record)})";

    private static void WriteMemberLoop(SourceWriter code, RecordCode record, string start)
    {
        string capture = BuildCapture(record);
        if (record.Members.Count > 0)
        {
            code.WriteLine("int index = int.MinValue;");
        }

        string next = record.Members.Count > 0
            ? $"JsonNames.TryReadNext(json, {start}, ref {Position}, ref reader, ref index, out ReadOnlySpan<byte> name)"
            : $"JsonParsing.TryReadNextName(json, {start}, ref {Position}, ref reader, out ReadOnlySpan<byte> {(record.Families.Count == 0 ? "_" : "name")})";
        using (code.OpenBlock($"while ({next})"))
        {
            if (record.Members.Count == 0)
            {
                code.WriteLine(capture);
                return;
            }

            if (BuildNullCondition(record) is { } isNull)
            {
                code.WriteLine(Layout.If(isNull, "index = ~index;"));
            }

            using (code.OpenBlock("switch (index)"))
            {
                MemberCode[] members = [.. record.MembersByIndex];
                for (int i = 0; i < members.Length; i++)
                {
                    code.WriteLine($"case {i}: {BuildAssignment(members[i])}{Layout.Fill}break;");
                    if (members[i].PreservesNull)
                    {
                        code.WriteLine($"case ~{i}: {BuildReset(members[i])} break;");
                    }
                }

                code.WriteLine(record.Families.Count == 0 ? $"default: {capture} break;" : $"default:\n    {capture.Replace("\n", "\n    ")}\n    break;");
            }
        }
    }

    /// <summary>Builds the statement for a member with another name: it belongs to the family with the longest prefix, or is unknown.</summary>
    private static string BuildCapture(RecordCode record)
    {
        string unknown = $"JsonParsing.CaptureUnknownMember(json, ref {Position}, ref reader, {Unknown});";
        if (record.Families.Count == 0)
        {
            return unknown;
        }

        string captures = "";
        for (int i = 0; i < record.Families.Count; i++)
        {
            MemberCode family = record.Families[i];
            string prefix = family.Family!.Prefix;
            string add = $"family{i}.Add(json, ref {Position}, ref reader, name[{Encoding.UTF8.GetByteCount(prefix)}..],{Layout.Fill}{family.Type.Item!.Reader});";
            string otherwise = i == 0 ? "" : "else ";
            if (prefix.Length == 0)
            {
                return captures + (i == 0 ? add : $$"""{{otherwise}}{ {{add}} }""");
            }

            captures += $$"""{{otherwise}}if (name.StartsWith({{Literal.Create(prefix)}}u8)){{Layout.Break}}{ {{add}} }{{"\n"}}""";
        }

        return $$"""{{captures}}else { {{unknown}} }""";
    }

    /// <summary>Builds the condition that the current member preserves nulls and is null; returns null if the record has no such member.</summary>
    private static Condition? BuildNullCondition(RecordCode record)
    {
        int first = record.MembersByIndex.Count(member => !member.PreservesNull);
        return first == record.Members.Count ? null : Condition.All(
            Condition.Of($"index >= {first}"),
            Condition.Of($"nulls.TryReadNull(json, ref {Position}, index, name, ref reader, {Unknown})"));
    }

    /// <summary>Resets a member to absent: if a name occurs several times, the last value counts, and it may be null.</summary>
    private static string BuildReset(MemberCode member)
    {
        string seen = member.Bit is { } bit ? $"{MemberAccess.GetSeenName(bit.Word)} &= ~{bit.Mask}UL; " : "";
        return $"{seen}read.{member.Field} = {(member.Type.IsValue ? "default" : "null")};";
    }

    private static ulong GetRequiredMask(RecordCode record, int wordIndex) => PresenceBits.GetMask(record.Members.Where(member => member.IsRequired), wordIndex);

    private static string FormatSeenArguments(RecordCode record) =>
        string.Concat(Enumerable.Range(0, record.SeenWordCount).Select(wordIndex => ", " + MemberAccess.GetSeenName(wordIndex)));

    private static string FormatSeenParameters(RecordCode record) =>
        string.Concat(Enumerable.Range(0, record.SeenWordCount).Select(wordIndex => ", ulong " + MemberAccess.GetSeenName(wordIndex)));
}
