namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule UnknownClient = CreateError("IGT0281",
        "No such client",
        "No reference has a client '{0}'.{1} {2}.",
        "Reference the package of the client, and write its full name. 'igata check' is told with --reference where its assembly is.");

    public static readonly DiagnosticRule ClientWithoutManifest = CreateError("IGT0282",
        "A client that cannot be extended",
        "'{0}' cannot be extended: its assembly does not say what it was cast from.",
        "Only a client that Igata.Generator has cast tells that, in an attribute of its assembly.");

    public static readonly DiagnosticRule UnreadableManifest = CreateError("IGT0283",
        "A client that is not understood",
        "'{0}' cannot be extended: this version cannot read what its assembly says of it.",
        "The client was cast by a newer Igata.Generator. Use that version, or a newer one.");

    public static readonly DiagnosticRule ExtendedTwice = CreateError("IGT0284",
        "A client that is extended already",
        "'{0}' is extended by the folder '{1}' already.",
        "One folder of a project adds to a client. Put the methods into that one, in a file of their own if you like.");

    public static readonly DiagnosticRule MethodConflictsWithClient = CreateError("IGT0285",
        "A method that the client has",
        "{0} has '{1}' already, for '{2}'. Give this one another name: a version behind '@' in its key, or 'as'.",
        "A plain name is the client's. Another version of a method has '@' and its date in the key: StartRecording@20991231.");

    public static readonly DiagnosticRule MethodNowInClient = CreateWarning("IGT0286",
        "A method that the client has by now",
        "{0} has '{1}' by now, for the same '{2}'. Nothing is cast for this one; remove it.",
        "Calls go to the method of the client; its request and its response have the same names.");

    public static readonly DiagnosticRule TypeConflictsWithClient = CreateError("IGT0287",
        "A type that the client has",
        "Beside {0} there is a type '{1}' already. Use it as it is, or give this one another name.",
        "The types of an extension stand in the namespace of the client. Its records, enums and unions can be used by name.");
}
