namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule InvalidEncoding = CreateError("IGT0001",
        "Invalid encoding",
        "The file is not valid UTF-8: byte 0x{0} is not allowed here.",
        "A spec is UTF-8. Only 'igata check' reports this; the build replaces the invalid bytes by U+FFFD.",
        "Save the file as UTF-8.");

    public static readonly DiagnosticRule OtherEncoding =
        InvalidEncoding.Kind.CreateRule("The file is not valid UTF-8: it starts with the byte order mark of {0}.");

    public static readonly DiagnosticRule UnreadableFile = CreateError("IGT0002",
        "File cannot be read",
        "The file cannot be read: {0}",
        "Without this file the spec cannot be checked completely.",
        "Check the permissions of the file, or move it out of the folder.");

    public static readonly DiagnosticRule AccessDenied = UnreadableFile.Kind.CreateRule("The file cannot be read: access is denied.");

    public static readonly DiagnosticRule UnknownPropertyValue = CreateError("IGT0003",
        "Unknown value of a project property",
        "The property {0} contains '{1}'; expected {2}.{3}",
        "IgataParts names the parts that are generated, separated by semicolons. Without it, this is the client, and also the server and the webhooks if the project references Igata.Server. IgataAccessibility is 'public' by default. Without IgataReaders, the size of an API decides.",
        "Correct the value, or remove the property from the project.");

    public static readonly DiagnosticRule UnmatchedMethod = CreateWarning("IGT0004",
        "Selected method does not exist",
        "The property IgataMethods contains '{0}', and no method of the specs of this project has such a name.{1}",
        "Code is generated only for the methods that the property names, so a name with a spelling error leaves a method out.",
        "Correct the name, or remove it from IgataMethods.");

    private static DiagnosticKind[] FileKinds => [InvalidEncoding.Kind, UnreadableFile.Kind, UnknownPropertyValue.Kind, UnmatchedMethod.Kind];
}
