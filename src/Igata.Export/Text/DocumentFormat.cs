namespace Igata.Export.Text;

/// <summary>The text format of a document.</summary>
public enum DocumentFormat
{
    Json,
    Yaml,
}
