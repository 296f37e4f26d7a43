using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>
/// How a record writes itself: room is reserved once for every run of members whose size is known.
/// Where the first member is always there, commas go before names; otherwise behind values, and the last becomes the brace.
/// </summary>
internal static class RecordWriter
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        code.Blank();
        code.Line("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.Blank();
        code.Line("/// <summary>Writes the members in the order of the wire, and leaves room for <paramref name=\"after\"/> bytes.</summary>");
        using (code.Open("internal void WriteJson(ref JsonWriter json, int after)"))
        {
            int[] room = Room(record);
            if (record.OpensWithFirst)
            {
                code.Line($"json.Reserve({room[0] + 1});");
            }
            else
            {
                code.Line($"json.Reserve({room[0] + 1});");
                code.Line("json.Byte((byte)'{');");
            }

            for (int i = 0; i < record.Members.Count; i++)
            {
                string name = !record.OpensWithFirst ? "" : i == 0 ? "{" : ",";
                Member(code, record.Members[i], name, record.OpensWithFirst ? "" : " json.Byte((byte)',');", room[i + 1] + (record.OpensWithFirst ? 0 : 1));
            }

            code.Line(record.OpensWithFirst
                ? "json.Members(_unknownMembers, 1);\njson.Close();"
                : "json.TrailingMembers(_unknownMembers, 1);\njson.CloseTrailing();");
            code.Line("json.Reserve(after);");
        }
    }

    /// <summary>For every member the bytes from it to the next write whose size is not known; last, those of the end.</summary>
    private static int[] Room(RecordCode record)
    {
        int[] room = new int[record.Members.Count + 1];
        room[record.Members.Count] = 1;
        for (int i = record.Members.Count - 1; i >= 0; i--)
        {
            MemberCode member = record.Members[i];
            int name = member.NameBytes + 1;
            int absent = room[i + 1] + (member.Nullable ? name + 4 : 0);
            room[i] = member.Type.Size is { } size
                ? room[i + 1] + name + Math.Max(size, 4)
                : Math.Max(name, member.Presence is Presence.Required or Presence.Const && !member.Nullable ? 0 : absent);
        }

        return room;
    }

    private static void Member(SourceWriter code, MemberCode member, string before, string behind, int after)
    {
        string name = $"json.Literal(\"{Literal.Inside(before)}{member.NameLiteral}\"u8);";
        string value = Value(member, after);
        string guard = member.Presence switch
        {
            Presence.Bit or Presence.Null or Presence.ThreeStates => Presences.IsPresent(member),
            _ => "",
        };
        if (guard.Length > 0)
        {
            code.Line($$"""if ({{guard}}) { {{name}} {{value}}{{behind}} }""");
        }
        else
        {
            code.Line(name);
            code.Line(value + behind);
        }
    }

    private static string Value(MemberCode member, int after)
    {
        string write = Types.Unbrace(member.Type.Write, Presences.Value(member), after.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!member.Nullable)
        {
            return write;
        }

        string isNull = member.Presence is Presence.ThreeStates ? $"{member.Field}.Value is null" : $"{member.Field} is null";
        return $$"""if ({{isNull}}) { json.Null(); } else { {{write}} }""";
    }
}
