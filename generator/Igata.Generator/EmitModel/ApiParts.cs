namespace Igata.Generator.EmitModel;

/// <summary>The parts of an API that are generated.</summary>
[Flags]
internal enum ApiParts
{
    None = 0,
    Client = 1,
    Server = 2,

    /// <summary>The receiver and the sender of webhooks.</summary>
    Webhooks = 4,
    All = Client | Server | Webhooks,
}
