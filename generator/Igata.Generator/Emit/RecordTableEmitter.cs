using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes the description of the members of a record, and the methods that call the table of the runtime. They replace what C# would add
/// to a record, and a reader and a writer with code for each member.
/// </summary>
internal static class RecordTableEmitter
{
    /// <summary>Writes the methods of a record.</summary>
    public static void Write(SourceWriter code, RecordCode record)
    {
        if (record is { IsJson: true, HasJson: true, IsWritten: true })
        {
            code.WriteBlankLine();
            code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => TableRecord.Write(this, ref json);");
        }

        if (record is { IsJson: true, HasJson: true, IsRead: true })
        {
            code.WriteBlankLine();
            code.WriteLine($"static {record.Name} IJsonReadable<{record.Name}>.Read(ref JsonReader reader) => TableRecord.Read<{record.Name}>(ref reader);");
        }

        code.WriteLine($"""

            /// <summary>Returns whether all members are equal.</summary>
            public bool Equals({record.Name}? other) => TableRecord.AreEqual(this, other);

            /// <inheritdoc/>
            public override int GetHashCode() => TableRecord.GetHashCode(this);

            /// <inheritdoc/>
            public override string ToString() => TableRecord.Format(this);

            private bool PrintMembers(global::System.Text.StringBuilder text) => TableRecord.Print(this, text);

            """);
        WriteDescription(code, record);
    }

    /// <summary>Writes the constructor that <c>with</c> calls, which copies the members of another record.</summary>
    public static void WriteCopyConstructor(SourceWriter code, RecordCode record)
    {
        string attribute = record.HasRequired ? "[SetsRequiredMembers] " : "";
        code.WriteLine($"{attribute}private {record.Name}({record.Name} original) => TableRecord.Copy(original, this);");
    }

    private static void WriteDescription(SourceWriter code, RecordCode record)
    {
        using (code.OpenBlock("void ITableRecord.Describe(RecordMembers members)"))
        {
            foreach (MemberCode member in record.Members)
            {
                if (member is { Initial: { } initial, Presence: Presence.Const or Presence.Flag })
                {
                    code.WriteLine($"{member.Field} = {initial};");
                }

                code.WriteLine(FormatMember(member));
            }

            if (record.PresenceWordCount > 0)
            {
                code.WriteLine($"members.Present(ref {MemberAccess.GetPresentName(0)}, {(record.RemembersFilled ? "true" : "false")});");
            }

            if (record.HasJson)
            {
                code.WriteLine("members.Unknown(ref _unknownMembers);");
            }
        }
    }

    private static string FormatMember(MemberCode member)
    {
        if (!member.IsJson)
        {
            return $"members.{(member.Presence is Presence.Bit ? "OtherValue" : "Other")}(ref {member.Field}, \"{member.Property}\");";
        }

        string method = member.Presence switch
        {
            Presence.Required or Presence.Const => "Required",
            Presence.Null => "Optional",
            Presence.Bit => "OptionalValue",
            Presence.ThreeStates => "ThreeStates",
            Presence.Flag => throw new InvalidOperationException($"The member {member.Wire} is not part of the JSON."),
            _ => throw new InvalidOperationException($"The presence {member.Presence} is not defined."),
        };
        IEnumerable<string> arguments = ["ref " + member.Field, Literal.Create(member.Wire), member.Codec!, .. member.HasUsualName ? [] : new[] { $"\"{member.Property}\"" }];
        return $"members.{method}({Layout.JoinList([.. arguments])});";
    }
}
