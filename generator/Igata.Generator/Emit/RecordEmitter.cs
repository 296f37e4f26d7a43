using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>A record: what a user sees first, what the machine needs behind it.</summary>
internal static class RecordEmitter
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        code.Docs(record.Docs);
        code.Attributes(record.Attributes);
        code.Line($"[JsonConverter(typeof(JsonReadableConverter<{record.Name}>))]");
        using (code.Open($"public sealed record {record.Name} : IJsonReadable<{record.Name}>, IJsonWritable, IValidatable"))
        {
            RecordProperties.Write(code, record);
            RecordWriter.Write(code, record);
            RecordReader.Write(code, record);
            RecordValidation.Write(code, record);
            Fields(code, record);
        }
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

        code.Line("private JsonMembers _unknownMembers;");
    }
}
