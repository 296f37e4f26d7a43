using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// How a record is read. The members are looked for in the order of the document, each with one comparison of its whole name;
/// what comes in another order, or with a name that the spec does not know, is left to a second method, which is rarely needed
/// and so is compiled on its own.
/// </summary>
internal static class RecordReader
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        WriteInOrder(code, record);
        WriteInAnyOrder(code, record);
        WriteNameIndex(code, record);
        WriteMissing(code, record);
    }

    private static void WriteInOrder(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        if (!record.IsPart)
        {
            code.WriteLine($"static {record.Name} IJsonReadable<{record.Name}>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);");
            code.WriteBlankLine();
        }

        code.WriteLine("/// <summary>Reads the members in the order of the wire; any other order is left to <see cref=\"ReadJsonInAnyOrder\"/>.</summary>");
        code.WriteLine("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (code.OpenBlock($"internal static {record.Name} ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)"))
        {
            code.WriteLine($"var read = {RecordProperties.FormatNew(record)};");
            code.WriteLine(record.MaxOrderMisses is null ? "int at = position;" : "int at = position, misses = 0;");
            WriteSeenWords(code, record, wordIndex => $"ulong {PresenceExpressions.GetSeenName(wordIndex)} = 0;");
            if (!record.FirstMemberIsRequired)
            {
                code.WriteLine("byte separator = (byte)'{';");
            }

            code.WriteLine("reader.PushDepth(at);");
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
        if (member is { Presence: Presence.Bit, Type.ReadOptional: { } method })
        {
            string call = $"JsonParsing.{method}(ref reader, ref at, {separator}{name}, ref read._unknownMembers, ref read.{member.Field}, ref {PresenceExpressions.GetSeenName(member.Bit!.Word)}, {member.Bit.Mask})";
            code.WriteLine(record.MaxOrderMisses is { } maxMisses ? $$"""if (!{{call}} && ++misses > {{maxMisses}}) { goto anyOrder; }""" : call + ";");
            return;
        }

        code.WriteLine(member.PreservesNull
            ? $$"""if (JsonParsing.TryReadOptionalName(json, ref at, {{separator}}{{name}}, ref reader, ref read._unknownMembers)) { {{BuildAssignment(member)}} }"""
            : $$"""if (JsonParsing.TryReadName(json, ref at, {{separator}}{{name}}, ref reader)) { {{BuildAssignment(member)}} }""");
        if (record.FirstMemberIsRequired && index == 0)
        {
            code.WriteLine("else { goto anyOrder; }");
        }
        else if (record.MaxOrderMisses is { } limit)
        {
            code.WriteLine($$"""else if (++misses > {{limit}}) { goto anyOrder; }""");
        }
    }

    private static string BuildAssignment(MemberCode member)
    {
        string read = member.Nullable ? $"JsonParsing.TryReadNull(json, ref at) ? ({member.Type.NullableName})null : {member.Type.Read}" : member.Type.Read;
        string seen = member.Bit is null ? "" : $" {PresenceExpressions.GetSeenName(member.Bit.Word)} |= {member.Bit.Mask};";
        return $"read.{member.Field} = {read};{seen}";
    }

    private static void WriteEnd(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        if (record.MaxOrderMisses is not null || record.FirstMemberIsRequired)
        {
            code.WriteLine("anyOrder:");
        }

        using (code.OpenBlock($"if (!JsonParsing.TryReadObjectEnd(json, ref at, {(record.FirstMemberIsRequired ? "" : "ref separator, ")}ref reader))"))
        {
            code.WriteLine($"{FormatResult(record)} = ReadJsonInAnyOrder(read, json, position, at, ref reader{FormatSeenArguments(record)});");
        }

        code.WriteBlankLine();
        for (int wordIndex = 0; wordIndex < record.SeenWordCount; wordIndex++)
        {
            if (BuildMask(record, wordIndex, IsRequired) is { } required)
            {
                code.WriteLine($$"""if (({{PresenceExpressions.GetSeenName(wordIndex)}} & {{required}}) != {{required}}) { throw MissingJson(position{{FormatSeenArguments(record)}}); }""");
            }
        }

        for (int wordIndex = 0; wordIndex < record.PresenceWordCount; wordIndex++)
        {
            string mask = BuildMask(record, wordIndex, IsRequired) is null ? "" : " & " + BuildMask(record, wordIndex, member => member.Presence is Presence.Bit);
            code.WriteLine($"read.{PresenceExpressions.GetPresentName(wordIndex)} = {PresenceExpressions.GetSeenName(wordIndex)}{mask};");
        }

        code.WriteLine("reader.PopDepth();");
        code.WriteLine("position = at;");
        code.WriteLine("return read;");
    }

    private static void WriteInAnyOrder(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        code.WriteLine("/// <summary>Reads what is left in whatever order it comes, and keeps the members that the spec does not name.</summary>");
        code.WriteLine("[MethodImpl(MethodImplOptions.NoInlining)]");
        string seenParameters = string.Concat(Enumerable.Range(0, record.SeenWordCount).Select(wordIndex => $", ulong {PresenceExpressions.GetSeenName(wordIndex)}"));
        string result = record.SeenWordCount == 0 ? "int" : $"(int{string.Concat(Enumerable.Repeat(", ulong", record.SeenWordCount))})";
        using (code.OpenBlock($"private static {result} ReadJsonInAnyOrder({record.Name} read, ReadOnlySpan<byte> json, int start, int at, ref JsonReader reader{seenParameters})"))
        {
            if (record.Members.Any(member => member.PreservesNull))
            {
                code.WriteLine("ExplicitNullTracker nulls = default;");
            }

            WriteMemberLoop(code, record);
            code.WriteBlankLine();
            code.WriteLine($"return {FormatResult(record)};");
        }
    }

    // Passed and returned by value: a local whose address is taken stays in memory, on the fast path too.
    private static string FormatResult(RecordCode record) => record.SeenWordCount == 0 ? "at" : $"(at{FormatSeenArguments(record)})";

    private static void WriteMemberLoop(SourceWriter code, RecordCode record)
    {
        using (code.OpenBlock($"while (JsonParsing.TryReadNextName(json, start, ref at, ref reader, out ReadOnlySpan<byte> {(record.Members.Count == 0 ? "_" : "name")}))"))
        {
            if (record.Members.Count == 0)
            {
                code.WriteLine("JsonParsing.CaptureUnknownMember(json, ref at, ref reader, ref read._unknownMembers);");
                return;
            }

            using (code.OpenBlock("switch (JsonIndexOf(name))"))
            {
                for (int i = 0; i < record.Members.Count; i++)
                {
                    MemberCode member = record.Members[i];
                    code.WriteLine(member.PreservesNull
                        ? $$"""case {{i}}: if (nulls.TryReadNonNull(json, ref at, {{i}}, name, ref reader, ref read._unknownMembers)) { {{BuildAssignment(member)}} } else { {{BuildClear(member)}} } break;"""
                        : $"case {i}: {BuildAssignment(member)} break;");
                }

                code.WriteLine("default: JsonParsing.CaptureUnknownMember(json, ref at, ref reader, ref read._unknownMembers); break;");
            }
        }
    }

    private static string BuildClear(MemberCode member) => member.Bit is { } bit
        ? $"{PresenceExpressions.GetSeenName(bit.Word)} &= ~{bit.Mask}UL;"
        : $"read.{member.Field} = null;";

    private static void WriteNameIndex(SourceWriter code, RecordCode record)
    {
        if (record.Members.Count == 0)
        {
            return;
        }

        code.WriteBlankLine();
        code.WriteLine("private static int JsonIndexOf(ReadOnlySpan<byte> name) => name.Length switch\n{");
        using (code.OpenIndent())
        {
            foreach ((MemberCode member, int index) in record.Members.Select((member, index) => (member, index)).OrderBy(pair => CountBytes(pair.member)))
            {
                code.WriteLine($"{CountBytes(member)} when name.SequenceEqual({Literal.Create(member.Wire)}u8) => {index},");
            }

            code.WriteLine("_ => -1,");
        }

        code.WriteLine("};");
    }

    private static void WriteMissing(SourceWriter code, RecordCode record)
    {
        MemberCode[] required = [.. record.Members.Where(IsRequired)];
        if (required.Length == 0)
        {
            return;
        }

        code.WriteBlankLine();
        code.WriteLine($"private static JsonFormatException MissingJson(int at{string.Concat(Enumerable.Range(0, record.SeenWordCount).Select(wordIndex => ", ulong " + PresenceExpressions.GetSeenName(wordIndex)))}) =>");
        using (code.OpenIndent())
        {
            IEnumerable<string> tests = required.Take(required.Length - 1)
                .Select(member => $"({PresenceExpressions.GetSeenName(member.Bit!.Word)} & {member.Bit.Mask}) == 0 ? {Literal.Create(member.Wire)} : ");
            code.WriteLine($"JsonParsing.CreateMissingMemberException(at, {string.Concat(tests)}{Literal.Create(required[required.Length - 1].Wire)});");
        }
    }

    private static bool IsRequired(MemberCode member) => member.Presence is Presence.Required or Presence.Const;

    private static int CountBytes(MemberCode member) => System.Text.Encoding.UTF8.GetByteCount(member.Wire);

    private static string FormatSeenArguments(RecordCode record) =>
        string.Concat(Enumerable.Range(0, record.SeenWordCount).Select(wordIndex => ", " + PresenceExpressions.GetSeenName(wordIndex)));

    private static void WriteSeenWords(SourceWriter code, RecordCode record, Func<int, string> line)
    {
        for (int wordIndex = 0; wordIndex < record.SeenWordCount; wordIndex++)
        {
            code.WriteLine(line(wordIndex));
        }
    }

    private static string? BuildMask(RecordCode record, int wordIndex, Func<MemberCode, bool> predicate)
    {
        ulong mask = 0;
        foreach (MemberCode member in record.Members)
        {
            if (predicate(member) && member.Bit is { } bit && bit.Word == wordIndex)
            {
                mask |= Convert.ToUInt64(bit.Mask.Substring(2), 16);
            }
        }

        return mask == 0 ? null : $"0x{mask:X}";
    }
}
