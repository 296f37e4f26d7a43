using Igata.Import.Model;

namespace Igata.Import.Shaping;

/// <summary>The scalars of the language by kind and format. A format without a row only describes the text.</summary>
internal static class ScalarFormats
{
    private static readonly Dictionary<(ValueKinds Kind, string Format), string> Rows = new()
    {
        [(ValueKinds.Text, "date-time")] = "rfc3339",
        [(ValueKinds.Text, "datetime")] = "rfc3339",
        [(ValueKinds.Text, "timestamp")] = "rfc3339",
        [(ValueKinds.Text, "iso-8601")] = "rfc3339",
        [(ValueKinds.Text, "date-time-rfc1123")] = "http-date",
        [(ValueKinds.Text, "date-time-rfc7231")] = "http-date",
        [(ValueKinds.Text, "http-date")] = "http-date",
        [(ValueKinds.Text, "date-time-rfc-2822")] = "rfc2822",
        [(ValueKinds.Text, "date-time-rfc2822")] = "rfc2822",
        [(ValueKinds.Text, "rfc2822")] = "rfc2822",
        [(ValueKinds.Text, "date")] = "date",
        [(ValueKinds.Text, "full-date")] = "date",
        [(ValueKinds.Text, "time-local")] = "time",
        [(ValueKinds.Text, "partial-time")] = "time",
        [(ValueKinds.Text, "duration")] = "duration",
        [(ValueKinds.Text, "uuid")] = "uuid",
        [(ValueKinds.Text, "guid")] = "uuid",
        [(ValueKinds.Text, "uri")] = "uri",
        [(ValueKinds.Text, "url")] = "uri",
        [(ValueKinds.Text, "byte")] = "bytes",
        [(ValueKinds.Text, "base64")] = "bytes",
        [(ValueKinds.Text, "base64url")] = "base64url",
        [(ValueKinds.Text, "int64")] = "string of long",
        [(ValueKinds.Text, "uint64")] = "string of ulong",
        [(ValueKinds.Text, "decimal")] = "string of decimal",
        [(ValueKinds.Text, "int-or-string")] = "long or string",
        [(ValueKinds.Integer, "int32")] = "int",
        [(ValueKinds.Integer, "int16")] = "int",
        [(ValueKinds.Integer, "int8")] = "int",
        [(ValueKinds.Integer, "uint8")] = "int",
        [(ValueKinds.Integer, "uint16")] = "int",
        [(ValueKinds.Integer, "uint64")] = "ulong",
        [(ValueKinds.Integer, "bigint")] = "bigint",
        [(ValueKinds.Integer, "unix-time")] = "unix-seconds",
        [(ValueKinds.Integer, "unixtime")] = "unix-seconds",
        [(ValueKinds.Integer, "unix-timestamp")] = "unix-seconds",
        [(ValueKinds.Integer, "unix-time-seconds")] = "unix-seconds",
        [(ValueKinds.Integer, "unix-time-milliseconds")] = "unix-millis",
        [(ValueKinds.Number, "int32")] = "int",
        [(ValueKinds.Number, "int64")] = "long",
        [(ValueKinds.Number, "decimal")] = "decimal",
        [(ValueKinds.Number, "unix-time")] = "unix-time",
    };

    /// <summary>Returns whether a format makes a kind another scalar.</summary>
    public static bool IsOf(ValueKinds kind, string? format) => format is not null && Rows.ContainsKey((kind, format.ToLowerInvariant()));

    /// <summary>Returns the scalar of a kind and a format.</summary>
    public static string Find(ValueKinds kind, string? format) =>
        format is not null && Rows.TryGetValue((kind, format.ToLowerInvariant()), out string? scalar) ? scalar : kind switch
        {
            ValueKinds.Text => "string",
            // Without a format the size is not known, and a number that does not fit would be an error of reading.
            ValueKinds.Integer => "long",
            ValueKinds.Number => "number",
            ValueKinds.Boolean => "boolean",
            ValueKinds.None or ValueKinds.List or ValueKinds.Mapping => throw new InvalidOperationException($"A {kind} is no scalar."),
            _ => throw new InvalidOperationException($"The kind {kind} is not defined."),
        };
}
