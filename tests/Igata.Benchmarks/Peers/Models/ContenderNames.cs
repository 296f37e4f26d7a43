namespace Igata.Benchmarks;

/// <summary>The names of the contenders in the table.</summary>
internal static class ContenderNames
{
    public const string Ours = "Igata";
    public const string Stj = "STJ";
    public const string Init = "init";
    public const string Newtonsoft = "Newtonsoft";
    public const string Kiota = "Kiota";
    public const string Scan = "empty Utf8JsonReader";
    public const string Elements = "elements";
    public const string Skip = "Igata skip";
    public const string Copy = "copy";
    public const string RestEase = "RestEase";
    public const string NoJson = "no JSON";
    public const string Minimal = "minimal API";
    public const string Values = "values";
    public const string HttpClient = "HttpClient";
    public const string Prepared = "prepared bytes";
}
