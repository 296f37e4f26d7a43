using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes a record: first what a user reads, then the code for JSON, HTTP and validation.</summary>
internal static class RecordEmitter
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        code.WriteDocs(record.Docs);
        code.WriteAttributes(record.Attributes);
        code.WriteLine($"[JsonConverter(typeof({FormatConverter(record)}))]");
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
                WriteInterfaces(code, record);
                PositionalEmitter.Write(code, record);
            }
            else if (record.HasJson)
            {
                WriteInterfaces(code, record);
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

    // System.Text.Json would use the properties of C# without a converter.
    private static string FormatConverter(RecordCode record) => record switch
    {
        { IsJson: false } => "JsonPartConverter",
        { IsRead: true, IsWritten: true } => $"JsonReadableConverter<{record.Name}>",
        { IsWritten: true } => "JsonWriteOnlyConverter",
        _ => "JsonReadOnlyConverter",
    };

    private static void WriteInterfaces(SourceWriter code, RecordCode record)
    {
        if (!record.IsJson)
        {
            return;
        }

        code.WriteBlankLine();
        if (record.IsWritten)
        {
            code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        }

        if (record.IsRead)
        {
            code.WriteLine($"static {record.Name} IJsonReadable<{record.Name}>.Read(ref JsonReader reader) =>{Layout.Fill}ReadJson(reader.Json, ref reader.Position, ref reader);");
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
            .. record is { IsJson: true, IsRead: true } ? [$"{(IsReadByVisitor(record) ? "IReadableTableRecord" : "IJsonReadable")}<{record.Name}>"] : Array.Empty<string>(),
            .. record is { IsJson: true, IsWritten: true } ? ["IJsonWritable"] : Array.Empty<string>(),
            .. record.HasTable && !IsReadByVisitor(record) ? ["ITableRecord"] : Array.Empty<string>(),
            .. record.Http switch
            {
                { IsRequest: true } => record.IsWritten ? ["IHttpRequest"] : [],
                { Disposed.Count: > 0 } => ["IAsyncDisposable", "IDisposable"],
                _ => Array.Empty<string>(),
            },
            .. record.IsValidated ? ["IValidatable"] : Array.Empty<string>(),
        ];
        return all.Length == 0 ? "" : " : " + string.Join(", ", all);
    }

    private static bool IsReadByVisitor(RecordCode record) => record is { HasTable: true, IsJson: true, HasJson: true, IsRead: true };

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

        if (record.PresenceWordCount > 0 || record is { HasJson: true, IsPositional: false })
        {
            code.WriteLine($"private RecordState {MemberAccess.State};");
        }

        for (int wordIndex = 1; wordIndex < record.PresenceWordCount; wordIndex++)
        {
            code.WriteLine($"private ulong {MemberAccess.GetPresentName(wordIndex)};");
        }
    }
}
