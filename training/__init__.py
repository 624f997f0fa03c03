"""Makes the weights of `app.text.tone`: `make train DATA=folder`. See README.md here and docs/model-card.md."""
