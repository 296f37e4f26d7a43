using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>A record: what a user sees first, what the machine needs behind it.</summary>
internal static class RecordEmitter
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        code.Docs(record.Docs);
        code.Attributes(record.Attributes);
        if (record.IsJson)
        {
            code.Line($"[JsonConverter(typeof(JsonReadableConverter<{record.Name}>))]");
        }

        using (code.Open($"{record.Access} sealed record {record.Name}{Interfaces(record)}"))
        {
            RecordProperties.Write(code, record);
            if (record.IsPositional)
            {
                PositionalEmitter.Write(code, record);
            }
            else if (record.HasJson)
            {
                RecordWriter.Write(code, record.JsonPart);
                RecordReader.Write(code, record.JsonPart);
            }

            if (record.Http is { } http)
            {
                HttpEmitter.Write(code, record, http);
            }

            if (record.Http is not { IsRequest: false })
            {
                RecordValidation.Write(code, record);
            }

            Fields(code, record);
        }
    }

    /// <summary>A record that is not JSON as a whole does not say that it is, and what comes back by HTTP is not checked.</summary>
    private static string Interfaces(RecordCode record)
    {
        string[] all =
        [
            .. record.IsJson ? [$"IJsonReadable<{record.Name}>", "IJsonWritable"] : Array.Empty<string>(),
            .. record.Http switch
            {
                null => ["IValidatable"],
                { IsRequest: true } => ["IHttpRequest", "IValidatable"],
                _ => Array.Empty<string>(),
            },
        ];
        return all.Length == 0 ? "" : " : " + string.Join(", ", all);
    }

    private static void Fields(SourceWriter code, RecordCode record)
    {
        code.Blank();
        foreach (MemberCode member in record.Members)
        {
            string type = member.Presence is Presence.Bit ? member.Type.Name : member.PropertyType;
            string initial = member.Initial is null ? "" : " = " + member.Initial;
            code.Line($"private {type} {member.Field}{initial};");
        }

        for (int word = 0; word < record.PresenceWords; word++)
        {
            code.Line($"private ulong {Presences.Word(word)};");
        }

        if (record is { HasJson: true, IsPositional: false })
        {
            code.Line("private JsonMembers _unknownMembers;");
        }
    }
}
