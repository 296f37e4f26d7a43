using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes a record: first what a user reads, then the code for JSON, HTTP and validation.</summary>
internal static class RecordEmitter
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        code.WriteDocs(record.Docs);
        code.WriteAttributes(record.Attributes);
        if (record is { IsJson: true, IsRead: true, IsWritten: true })
        {
            code.WriteLine($"[JsonConverter(typeof(JsonReadableConverter<{record.Name}>))]");
        }

        using (code.OpenBlock($"{record.Access} sealed record {record.Name}{FormatInterfaces(record)}"))
        {
            RecordProperties.Write(code, record);
            if (record is { HoldsSecrets: true, IsJson: true, IsRead: true })
            {
                WriteHoldsSecrets(code, record.Name);
            }

            if (record.HasTable)
            {
                RecordTableEmitter.Write(code, record);
            }
            else if (record.IsPositional)
            {
                PositionalEmitter.Write(code, record);
            }
            else if (record.HasJson)
            {
                if (record.IsWritten)
                {
                    RecordWriter.Write(code, record.JsonPart);
                }

                if (record.IsRead)
                {
                    RecordReader.Write(code, record.JsonPart);
                }

                RecordFilling.Write(code, record.JsonPart);
            }

            if (record.Http is { } http)
            {
                HttpEmitter.Write(code, record, http);
            }

            if (record.IsValidated)
            {
                RecordValidation.Write(code, record);
            }

            WriteFields(code, record);
        }
    }

    public static void WriteHoldsSecrets(SourceWriter code, string name)
    {
        code.WriteBlankLine();
        code.WriteLine($"static bool IJsonReadable<{name}>.HoldsSecrets => true;");
    }

    /// <summary>Returns the interfaces of a record. A record that is not completely JSON does not implement the interfaces of JSON.</summary>
    private static string FormatInterfaces(RecordCode record)
    {
        string[] all =
        [
            .. record is { IsJson: true, IsRead: true } ? [$"IJsonReadable<{record.Name}>"] : Array.Empty<string>(),
            .. record is { IsJson: true, IsWritten: true } ? ["IJsonWritable"] : Array.Empty<string>(),
            .. record.HasTable ? ["ITableRecord"] : Array.Empty<string>(),
            .. record.Http switch
            {
                { IsRequest: true } => record.IsWritten ? ["IHttpRequest"] : [],
                { Disposed.Count: > 0 } => ["IAsyncDisposable", "IDisposable"],
                _ => Array.Empty<string>(),
            },
            .. record.IsValidated ? [record.HasTable ? "ITableValidatable" : "IValidatable"] : Array.Empty<string>(),
        ];
        return all.Length == 0 ? "" : " : " + string.Join(", ", all);
    }

    private static void WriteNames(SourceWriter code, RecordCode json)
    {
        if (json.IsRead && json.Members.Count > 0)
        {
            string[] lists = [.. new[] { true, false }.Select(isRequired => $"[{Layout.JoinList(json.MembersByIndex.Where(member => member.IsRequired == isRequired).Select(member => Literal.Create(member.Wire)))}]")];
            code.WriteLine($"private static readonly JsonNames JsonNames = new({Layout.JoinList(lists)});");
        }
    }

    private static void WriteFields(SourceWriter code, RecordCode record)
    {
        if (record.Members.Count > 0 || record is { HasJson: true, IsPositional: false })
        {
            code.WriteBlankLine();
        }

        if (record is { HasJson: true, IsPositional: false, HasTable: false })
        {
            WriteNames(code, record.JsonPart);
        }

        foreach (MemberCode member in record.Members)
        {
            string type = member.Presence is Presence.Bit ? member.Type.Name : member.PropertyType;
            string initial = member.Initial is null || (record is { HasTable: true, HasRequired: true } && member.Initial is "null!") ? "" : " = " + member.Initial;
            code.WriteLine($"private {type} {member.Field}{initial};");
        }

        for (int wordIndex = 0; wordIndex < record.PresenceWordCount; wordIndex++)
        {
            code.WriteLine($"private ulong {MemberAccess.GetPresentName(wordIndex)};");
        }

        if (record is { HasJson: true, IsPositional: false })
        {
            code.WriteLine("private JsonMembers _unknownMembers;");
        }
    }
}
