using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>A record whose members are an array, each in its place: what is absent at the end is left out, before that it is null.</summary>
internal static class PositionalEmitter
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        Writer(code, record);
        Reader(code, record);
    }

    private static void Writer(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.WriteBlankLine();
        code.WriteLine("/// <summary>Writes the members in their places, and leaves room for <paramref name=\"after\"/> bytes.</summary>");
        using (code.OpenBlock($"internal {(record.Members.Count == 0 ? "static " : "")}void WriteJson(ref JsonWriter json, int after)"))
        {
            MemberCode[] members = [.. record.Members];
            int alwaysCount = Array.FindLastIndex(members, IsAlwaysWritten) + 1;
            if (alwaysCount < members.Length)
            {
                string count = string.Concat(Enumerable.Range(alwaysCount, members.Length - alwaysCount).Reverse().Select(i => $"{PresenceExpressions.IsPresent(members[i])} ? {i + 1} : "));
                code.WriteLine($"int count = {count}{alwaysCount};");
            }

            code.WriteLine("json.Reserve(1);");
            code.WriteLine("json.Byte((byte)'[');");
            for (int i = 0; i < members.Length; i++)
            {
                string write = string.Concat(i == 0 ? "" : "json.Reserve(1); json.Byte((byte)','); ", BuildValue(members[i]));
                code.WriteLine(i < alwaysCount ? write : $$"""if (count > {{i}}) { {{write}} }""");
            }

            code.WriteLine("json.Reserve(1 + after);");
            code.WriteLine("json.Byte((byte)']');");
        }
    }

    private static string BuildValue(MemberCode member)
    {
        string reserve = member.Type.Size is { } size ? $"json.Reserve({size}); " : "";
        string write = reserve + TypeMap.Format(member.Type.Write, PresenceExpressions.FormatValue(member), "0");
        string present = member.Presence is Presence.ThreeStates ? $"{member.Field}.Value is not null" : PresenceExpressions.IsPresent(member);
        return IsAlwaysWritten(member) && !member.Nullable ? write : $$"""if ({{present}}) { {{write}} } else { json.Reserve(4); json.Null(); }""";
    }

    private static void Reader(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        code.WriteLine($"static {record.Name} IJsonReadable<{record.Name}>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);");
        code.WriteBlankLine();
        code.WriteLine("/// <summary>Reads the members from their places.</summary>");
        code.WriteLine("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (code.OpenBlock($"internal static {record.Name} ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)"))
        {
            code.WriteLine($"var read = {RecordProperties.FormatNew(record)};");
            code.WriteLine("int at = position, place = 0;");
            MemberCode[] members = [.. record.Members];
            for (int i = 0; i < members.Length; i++)
            {
                WriteMember(code, members[i], i);
            }

            code.WriteLine($"JsonParsing.ReadArrayEnd(json, ref at, ref reader, place);");
            code.WriteLine("position = at;");
            code.WriteLine("return read;");
        }
    }

    private static void WriteMember(SourceWriter code, MemberCode member, int index)
    {
        const string Item = "JsonParsing.TryReadNextItem(json, ref at, ref reader, ref place)";
        string read = member.Nullable ? $"JsonParsing.TryReadNull(json, ref at) ? ({member.Type.NullableName})null : {member.Type.Read}" : member.Type.Read;
        if (IsAlwaysWritten(member))
        {
            code.WriteLine($$"""if (!{{Item}}) { throw JsonParsing.CreateMissingItemException(position, {{index}}, {{Literal.Create(member.Wire)}}); }""");
            code.WriteLine($"read.{member.Field} = {read};");
            return;
        }

        string mark = member.Presence is Presence.Bit ? $" read.{PresenceExpressions.GetPresentName(member.Bit!.Word)} |= {member.Bit.Mask};" : "";
        string unlessNull = member.Presence is Presence.ThreeStates ? "" : " && !JsonParsing.TryReadNull(json, ref at)";
        code.WriteLine($$"""if ({{Item}}{{unlessNull}}) { read.{{member.Field}} = {{read}};{{mark}} }""");
    }

    private static bool IsAlwaysWritten(MemberCode member) => member.Presence is Presence.Required or Presence.Const;
}
