#!/bin/sh
# Makes the secrets that compose.yaml reads, each in a file of deploy/secrets; what is there already stays.
#   deploy/secrets.sh          passwords and keys; TLS certificate and key are yours to put beside them
#   deploy/secrets.sh --trial  with a certificate that no browser trusts, for `localhost`
set -eu
folder="$(dirname "$0")/secrets"
# Nobody else gets into the folder. The files are readable to all, since containers see them alone, as users of their own.
mkdir -p "$folder"
chmod 700 "$folder"
umask 022

once() { # once NAME: what comes in by the pipe, if there is no such file
  if [ -e "$folder/$1" ]; then
    cat >/dev/null
  else
    cat >"$folder/$1.new"
    mv "$folder/$1.new" "$folder/$1"
    echo "made $folder/$1"
  fi
}

openssl rand -hex 32 | tr -d '\n' | once database_password
printf 'postgresql://afterword:%s@database/afterword' "$(cat "$folder/database_password")" | once afterword_database_url

if [ ! -e "$folder/counts_settings" ] || [ ! -e "$folder/afterword_redis_url" ]; then
  rm -f "$folder/counts_settings" "$folder/afterword_redis_url" # the two go together
  password="$(openssl rand -hex 32)"
  printf 'requirepass %s\n' "$password" | once counts_settings
  printf 'redis://:%s@counts:6379/0' "$password" | once afterword_redis_url
fi

openssl rand -base64 32 | tr '+/' '-_' | tr -d '\n' | once afterword_token_key

if [ "${1:-}" = --trial ] && [ ! -e "$folder/tls_key" ]; then
  openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout "$folder/tls_key" -out "$folder/tls_certificate" 2>/dev/null
  chmod 644 "$folder/tls_key"
  echo "made $folder/tls_certificate for localhost, for 30 days"
fi
if [ ! -e "$folder/tls_certificate" ] || [ ! -e "$folder/tls_key" ]; then
  echo "Still to do: put the certificate with its chain into $folder/tls_certificate and its key into $folder/tls_key (PEM)." >&2
fi
