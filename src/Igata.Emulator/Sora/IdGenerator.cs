namespace Igata.Emulator.Sora;

/// <summary>Generates ids in the format of Sora: 26 characters of Crockford's Base32.</summary>
internal sealed class IdGenerator(int seed, string service = "")
{
    private readonly SeededIds _ids = new(seed, service);

    public string Next() => _ids.NextText(26, "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
}
