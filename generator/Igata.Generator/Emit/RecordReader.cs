using Igata.Generator.CSharp;

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
        InOrder(code, record);
        InAnyOrder(code, record);
        Index(code, record);
        Missing(code, record);
    }

    private static void InOrder(SourceWriter code, RecordCode record)
    {
        code.Blank();
        if (!record.IsPart)
        {
            code.Line($"static {record.Name} IJsonReadable<{record.Name}>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);");
            code.Blank();
        }

        code.Line("/// <summary>Reads the members in the order of the wire; any other order is left to <see cref=\"ReadJsonInAnyOrder\"/>.</summary>");
        code.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (code.Open($"internal static {record.Name} ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)"))
        {
            code.Line($"var read = {RecordProperties.Blank(record)};");
            code.Line(record.MissLimit is null ? "int at = position;" : "int at = position, misses = 0;");
            Words(code, record, word => $"ulong {Presences.Seen(word)} = 0;");
            if (!record.OpensWithFirst)
            {
                code.Line("byte separator = (byte)'{';");
            }

            code.Line("reader.Enter(at);");
            for (int i = 0; i < record.Members.Count; i++)
            {
                Member(code, record, i);
            }

            End(code, record);
        }
    }

    private static void Member(SourceWriter code, RecordCode record, int index)
    {
        MemberCode member = record.Members[index];
        string separator = record.OpensWithFirst ? "" : "ref separator, ";
        string name = $"\"{Literal.Inside(!record.OpensWithFirst ? "" : index == 0 ? "{" : ",")}{member.NameLiteral}\"u8";
        if (member is { Presence: Presence.Bit, Type.ReadOptional: { } method })
        {
            string call = $"Json.{method}(ref reader, ref at, {separator}{name}, ref read._unknownMembers, ref read.{member.Field}, ref {Presences.Seen(member.Bit!.Word)}, {member.Bit.Mask})";
            code.Line(record.MissLimit is { } most ? $$"""if (!{{call}} && ++misses > {{most}}) { goto anyOrder; }""" : call + ";");
            return;
        }

        code.Line(member.KeepsNull
            ? $$"""if (Json.Optional(json, ref at, {{separator}}{{name}}, ref reader, ref read._unknownMembers)) { {{Assign(member)}} }"""
            : $$"""if (Json.Member(json, ref at, {{separator}}{{name}}, ref reader)) { {{Assign(member)}} }""");
        if (record.OpensWithFirst && index == 0)
        {
            code.Line("else { goto anyOrder; }");
        }
        else if (record.MissLimit is { } limit)
        {
            code.Line($$"""else if (++misses > {{limit}}) { goto anyOrder; }""");
        }
    }

    private static string Assign(MemberCode member)
    {
        string read = member.Nullable ? $"Json.Null(json, ref at) ? ({member.Type.NullableName})null : {member.Type.Read}" : member.Type.Read;
        string seen = member.Bit is null ? "" : $" {Presences.Seen(member.Bit.Word)} |= {member.Bit.Mask};";
        return $"read.{member.Field} = {read};{seen}";
    }

    private static void End(SourceWriter code, RecordCode record)
    {
        code.Blank();
        if (record.MissLimit is not null || record.OpensWithFirst)
        {
            code.Line("anyOrder:");
        }

        using (code.Open($"if (!Json.End(json, ref at, {(record.OpensWithFirst ? "" : "ref separator, ")}ref reader))"))
        {
            code.Line($"{Moved(record)} = ReadJsonInAnyOrder(read, json, position, at, ref reader{Values(record)});");
        }

        code.Blank();
        for (int word = 0; word < record.SeenWords; word++)
        {
            if (Mask(record, word, IsRequired) is { } required)
            {
                code.Line($$"""if (({{Presences.Seen(word)}} & {{required}}) != {{required}}) { throw MissingJson(position{{Values(record)}}); }""");
            }
        }

        for (int word = 0; word < record.PresenceWords; word++)
        {
            string mask = Mask(record, word, IsRequired) is null ? "" : " & " + Mask(record, word, member => member.Presence is Presence.Bit);
            code.Line($"read.{Presences.Word(word)} = {Presences.Seen(word)}{mask};");
        }

        code.Line("reader.Leave();");
        code.Line("position = at;");
        code.Line("return read;");
    }

    private static void InAnyOrder(SourceWriter code, RecordCode record)
    {
        code.Blank();
        code.Line("/// <summary>Reads what is left in whatever order it comes, and keeps the members that the spec does not name.</summary>");
        code.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        string words = string.Concat(Enumerable.Range(0, record.SeenWords).Select(word => $", ulong {Presences.Seen(word)}"));
        string result = record.SeenWords == 0 ? "int" : $"(int{string.Concat(Enumerable.Repeat(", ulong", record.SeenWords))})";
        using (code.Open($"private static {result} ReadJsonInAnyOrder({record.Name} read, ReadOnlySpan<byte> json, int start, int at, ref JsonReader reader{words})"))
        {
            if (record.Members.Any(member => member.KeepsNull))
            {
                code.Line("JsonNulls nulls = default;");
            }

            AnyMembers(code, record);
            code.Blank();
            code.Line($"return {Moved(record)};");
        }
    }

    // Passed and returned by value: a local whose address is taken stays in memory, on the fast path too.
    private static string Moved(RecordCode record) => record.SeenWords == 0 ? "at" : $"(at{Values(record)})";

    private static void AnyMembers(SourceWriter code, RecordCode record)
    {
        using (code.Open($"while (Json.NextName(json, start, ref at, ref reader, out ReadOnlySpan<byte> {(record.Members.Count == 0 ? "_" : "name")}))"))
        {
            if (record.Members.Count == 0)
            {
                code.Line("Json.Keep(json, ref at, ref reader, ref read._unknownMembers);");
                return;
            }

            using (code.Open("switch (JsonIndexOf(name))"))
            {
                for (int i = 0; i < record.Members.Count; i++)
                {
                    MemberCode member = record.Members[i];
                    code.Line(member.KeepsNull
                        ? $$"""case {{i}}: if (nulls.IsValue(json, ref at, {{i}}, name, ref reader, ref read._unknownMembers)) { {{Assign(member)}} } else { {{Absent(member)}} } break;"""
                        : $"case {i}: {Assign(member)} break;");
                }

                code.Line("default: Json.Keep(json, ref at, ref reader, ref read._unknownMembers); break;");
            }
        }
    }

    private static string Absent(MemberCode member) => member.Bit is { } bit
        ? $"{Presences.Seen(bit.Word)} &= ~{bit.Mask}UL;"
        : $"read.{member.Field} = null;";

    private static void Index(SourceWriter code, RecordCode record)
    {
        if (record.Members.Count == 0)
        {
            return;
        }

        code.Blank();
        code.Line("private static int JsonIndexOf(ReadOnlySpan<byte> name) => name.Length switch\n{");
        using (code.Indent())
        {
            foreach ((MemberCode member, int index) in record.Members.Select((member, index) => (member, index)).OrderBy(pair => Bytes(pair.member)))
            {
                code.Line($"{Bytes(member)} when name.SequenceEqual({Literal.Of(member.Wire)}u8) => {index},");
            }

            code.Line("_ => -1,");
        }

        code.Line("};");
    }

    private static void Missing(SourceWriter code, RecordCode record)
    {
        MemberCode[] required = [.. record.Members.Where(IsRequired)];
        if (required.Length == 0)
        {
            return;
        }

        code.Blank();
        code.Line($"private static JsonFormatException MissingJson(int at{string.Concat(Enumerable.Range(0, record.SeenWords).Select(word => ", ulong " + Presences.Seen(word)))}) =>");
        using (code.Indent())
        {
            IEnumerable<string> tests = required.Take(required.Length - 1)
                .Select(member => $"({Presences.Seen(member.Bit!.Word)} & {member.Bit.Mask}) == 0 ? {Literal.Of(member.Wire)} : ");
            code.Line($"Json.Missing(at, {string.Concat(tests)}{Literal.Of(required[required.Length - 1].Wire)});");
        }
    }

    private static bool IsRequired(MemberCode member) => member.Presence is Presence.Required or Presence.Const;

    private static int Bytes(MemberCode member) => System.Text.Encoding.UTF8.GetByteCount(member.Wire);

    private static string Values(RecordCode record) =>
        string.Concat(Enumerable.Range(0, record.SeenWords).Select(word => ", " + Presences.Seen(word)));

    private static void Words(SourceWriter code, RecordCode record, Func<int, string> line)
    {
        for (int word = 0; word < record.SeenWords; word++)
        {
            code.Line(line(word));
        }
    }

    private static string? Mask(RecordCode record, int word, Func<MemberCode, bool> which)
    {
        ulong mask = 0;
        foreach (MemberCode member in record.Members)
        {
            if (which(member) && member.Bit is { } bit && bit.Word == word)
            {
                mask |= Convert.ToUInt64(bit.Mask.Substring(2), 16);
            }
        }

        return mask == 0 ? null : $"0x{mask:X}";
    }
}
