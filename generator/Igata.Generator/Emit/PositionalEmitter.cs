using Igata.Generator.CSharp;

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
        code.Blank();
        code.Line("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.Blank();
        code.Line("/// <summary>Writes the members in their places, and leaves room for <paramref name=\"after\"/> bytes.</summary>");
        using (code.Open($"internal {(record.Members.Count == 0 ? "static " : "")}void WriteJson(ref JsonWriter json, int after)"))
        {
            MemberCode[] members = [.. record.Members];
            int always = Array.FindLastIndex(members, IsAlways) + 1;
            if (always < members.Length)
            {
                string count = string.Concat(Enumerable.Range(always, members.Length - always).Reverse().Select(i => $"{Presences.IsPresent(members[i])} ? {i + 1} : "));
                code.Line($"int count = {count}{always};");
            }

            code.Line("json.Reserve(1);");
            code.Line("json.Byte((byte)'[');");
            for (int i = 0; i < members.Length; i++)
            {
                string write = string.Concat(i == 0 ? "" : "json.Reserve(1); json.Byte((byte)','); ", Value(members[i]));
                code.Line(i < always ? write : $$"""if (count > {{i}}) { {{write}} }""");
            }

            code.Line("json.Reserve(1 + after);");
            code.Line("json.Byte((byte)']');");
        }
    }

    private static string Value(MemberCode member)
    {
        string reserve = member.Type.Size is { } size ? $"json.Reserve({size}); " : "";
        string write = reserve + Types.Unbrace(member.Type.Write, Presences.Value(member), "0");
        string present = member.Presence is Presence.ThreeStates ? $"{member.Field}.Value is not null" : Presences.IsPresent(member);
        return IsAlways(member) && !member.Nullable ? write : $$"""if ({{present}}) { {{write}} } else { json.Reserve(4); json.Null(); }""";
    }

    private static void Reader(SourceWriter code, RecordCode record)
    {
        code.Blank();
        code.Line($"static {record.Name} IJsonReadable<{record.Name}>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);");
        code.Blank();
        code.Line("/// <summary>Reads the members from their places.</summary>");
        code.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (code.Open($"internal static {record.Name} ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)"))
        {
            code.Line($"var read = {RecordProperties.Blank(record)};");
            code.Line("int at = position, place = 0;");
            MemberCode[] members = [.. record.Members];
            for (int i = 0; i < members.Length; i++)
            {
                Member(code, members[i], i);
            }

            code.Line($"Json.EndItems(json, ref at, ref reader, place);");
            code.Line("position = at;");
            code.Line("return read;");
        }
    }

    private static void Member(SourceWriter code, MemberCode member, int index)
    {
        const string Item = "Json.Item(json, ref at, ref reader, ref place)";
        string read = member.Nullable ? $"Json.Null(json, ref at) ? ({member.Type.NullableName})null : {member.Type.Read}" : member.Type.Read;
        if (IsAlways(member))
        {
            code.Line($$"""if (!{{Item}}) { throw Json.MissingItem(position, {{index}}, {{Literal.Of(member.Wire)}}); }""");
            code.Line($"read.{member.Field} = {read};");
            return;
        }

        string mark = member.Presence is Presence.Bit ? $" read.{Presences.Word(member.Bit!.Word)} |= {member.Bit.Mask};" : "";
        string unlessNull = member.Presence is Presence.ThreeStates ? "" : " && !Json.Null(json, ref at)";
        code.Line($$"""if ({{Item}}{{unlessNull}}) { read.{{member.Field}} = {{read}};{{mark}} }""");
    }

    private static bool IsAlways(MemberCode member) => member.Presence is Presence.Required or Presence.Const;
}
