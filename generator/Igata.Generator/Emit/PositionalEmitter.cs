using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes a record whose members are an array with fixed indexes. Absent members at the end are omitted; other absent members are null.</summary>
internal static class PositionalEmitter
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        if (record.IsWritten)
        {
            Writer(code, record);
        }

        if (record.IsRead)
        {
            Reader(code, record);
        }
    }

    private static void Writer(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        using (code.OpenBlock($"internal {(record.Members.Count == 0 ? "static " : "")}void WriteJson(ref JsonWriter json, int trailingBytes)"))
        {
            MemberCode[] members = [.. record.Members.Where(member => !member.IsRest)];
            if (members.Length == 0 && record.Members.Count == 1)
            {
                code.WriteLine(record.Members[0].Type.Write.FormatWithReserve(MemberAccess.Inside.GetValue(record.Members[0])));
                return;
            }

            int alwaysCount = Array.FindLastIndex(members, IsAlwaysWritten) + 1;
            if (alwaysCount < members.Length)
            {
                string count = string.Concat(Enumerable.Range(alwaysCount, members.Length - alwaysCount).Reverse().Select(i => $"{MemberAccess.Inside.IsPresent(members[i]).Format()} ? {i + 1} : "));
                code.WriteLine($"int count = {count}{alwaysCount};");
            }

            code.WriteLine("json.Reserve(1);");
            code.WriteLine("json.Byte((byte)'[');");
            for (int i = 0; i < members.Length; i++)
            {
                string write = string.Concat(i == 0 ? "" : $"json.Reserve(1); json.Byte((byte)',');{Layout.Fill}", BuildValue(members[i]));
                code.WriteLine(i < alwaysCount ? write : $$"""if (count > {{i}}){{Layout.Break}}{ {{write}} }""");
            }

            foreach (MemberCode rest in record.Members.Where(member => member.IsRest))
            {
                code.WriteLine($"json.FurtherItems({MemberAccess.Inside.GetValue(rest)},{Layout.Fill}{rest.Type.Item!.Writer});");
            }

            code.WriteLine("json.Reserve(1 + trailingBytes);");
            code.WriteLine("json.Byte((byte)']');");
        }
    }

    private static string BuildValue(MemberCode member)
    {
        string write = member.Type.Write.FormatWithReserve(MemberAccess.Inside.GetValue(member), 0);
        Condition isPresent = member.Presence is Presence.ThreeStates ? MemberAccess.Inside.HasValue(member) : MemberAccess.Inside.IsPresent(member);
        return IsAlwaysWritten(member) && !member.Nullable ? write : $$"""if ({{isPresent.Format()}}) { {{write}} }{{Layout.Fill}}else { json.Reserve(4); json.Null(); }""";
    }

    private static void Reader(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        code.WriteLine("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (code.OpenBlock($"internal static {record.Name} ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)"))
        {
            code.WriteLine($"var read = {RecordProperties.FormatNew(record)};");
            code.WriteLine("int current = position, place = 0;");
            MemberCode[] members = [.. record.Members];
            for (int i = 0; i < members.Length; i++)
            {
                WriteMember(code, members[i], i);
            }

            code.WriteLine($"JsonParsing.ReadArrayEnd(json, ref current, ref reader, place);");
            code.WriteLine("position = current;");
            code.WriteLine("return read;");
        }
    }

    private static void WriteMember(SourceWriter code, MemberCode member, int index)
    {
        const string Item = "JsonParsing.TryReadNextItem(json, ref current, ref reader, ref place)";
        ReadCall call = member.Nullable ? new NullableRead(member.Type.NullableName, member.Type.Read) : member.Type.Read;
        string read = call.Format("current");
        if (member.IsRest)
        {
            code.WriteLine($"read.{member.Field} = JsonParsing.FurtherItems<{member.Type.Item!.Name}>(json, ref current, ref reader, ref place,{Layout.Fill}{member.Type.Item.Reader});");
            return;
        }

        if (IsAlwaysWritten(member))
        {
            code.WriteLine($$"""if (!{{Item}}){{Layout.Break}}{ throw JsonParsing.CreateMissingItemException(position, {{index}}, {{Literal.Create(member.Wire)}}); }""");
            code.WriteLine($"read.{member.Field} = {read};");
            return;
        }

        string mark = member.Presence is Presence.Bit ? $" read.{MemberAccess.GetPresentName(member.Bit!.Word)} |= {member.Bit.Mask};" : "";
        string unlessNull = member.Presence is Presence.ThreeStates ? "" : " && !JsonParsing.TryReadNull(json, ref current)";
        code.WriteLine($$"""if ({{Item}}{{unlessNull}}){{Layout.Break}}{ read.{{member.Field}} = {{read}};{{mark}} }""");
    }

    private static bool IsAlwaysWritten(MemberCode member) => member.Presence is Presence.Required or Presence.Const;
}
