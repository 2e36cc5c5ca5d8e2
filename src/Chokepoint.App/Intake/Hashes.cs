using System.Security.Cryptography;
using System.Text;

namespace Chokepoint.App.Intake;

/// <summary>SHA-256 as files write it.</summary>
internal static class Hashes
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
